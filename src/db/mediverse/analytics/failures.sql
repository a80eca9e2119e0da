, keyed AS (
    SELECT CASE WHEN upper(btrim(f.action)) IN ('SHOW', 'HIDE', 'HIGHLIGHT', 'ISOLATE', 'ROTATE', 'ZOOM', 'SLICE', 'RESET', 'SYSTEM_TOGGLE')
            THEN upper(btrim(f.action)) ELSE lower(nullif(btrim(f.action), '')) END AS key,
        nullif(btrim(f.action), '') COLLATE "C" AS spelling, nullif(f.error, '') AS error, f.success, f.commands
    FROM facts f
), spelled AS (
    SELECT DISTINCT ON (s.key) s.key, s.spelling
    FROM (SELECT k.key, k.spelling, sum(k.commands) AS commands FROM keyed k GROUP BY 1, 2) s
    ORDER BY s.key, s.commands DESC, s.spelling
), counted AS (
    SELECT k.error, k.key, sum(k.commands)::bigint AS failures
    FROM keyed k WHERE NOT k.success GROUP BY 1, 2
)
SELECT c.error, CASE WHEN c.key = upper(c.key) THEN c.key ELSE s.spelling END AS action, c.failures,
    c.failures::float8 / nullif(sum(c.failures) OVER (), 0)::float8 AS share
FROM counted c LEFT JOIN spelled s ON s.key = c.key
ORDER BY c.failures DESC, c.error, 2
LIMIT $13::bigint
