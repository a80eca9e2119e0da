, quarters AS (
    SELECT date_bin('15 minutes', f.at, TIMESTAMP '2000-01-01') AT TIME ZONE 'UTC' AT TIME ZONE $11::text AS at,
        sum(f.commands)::bigint AS commands, sum(f.succeeded)::bigint AS succeeded
    FROM facts f WHERE isfinite(f.at) GROUP BY 1
)
SELECT extract(isodow FROM q.at)::int AS weekday, extract(hour FROM q.at)::int AS hour,
    sum(q.commands)::bigint AS commands, sum(q.succeeded)::bigint AS succeeded
FROM quarters q
GROUP BY 1, 2
ORDER BY 1, 2
LIMIT $13::bigint
