SELECT
    count(*) FILTER (WHERE account_id IS NULL) AS inserted,
    count(*) FILTER (WHERE differs) AS updated,
    count(*) FILTER (WHERE account_id IS NOT NULL AND NOT differs) AS unchanged
FROM pg_temp.staged_match
