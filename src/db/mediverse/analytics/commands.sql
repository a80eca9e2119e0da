, spelled AS (
    -- The app writes `show` and `SHOW`: one action. Those it does not know keep their commonest spelling.
    SELECT CASE WHEN upper(btrim(f.action)) IN ('SHOW', 'HIDE', 'HIGHLIGHT', 'ISOLATE', 'ROTATE', 'ZOOM', 'SLICE', 'RESET', 'SYSTEM_TOGGLE')
            THEN upper(btrim(f.action)) ELSE lower(nullif(btrim(f.action), '')) END AS key,
        nullif(btrim(f.action), '') COLLATE "C" AS spelling,
        sum(f.commands)::bigint AS commands, sum(f.succeeded)::bigint AS succeeded,
        sum(f.confidence_sum) AS confidence_sum, sum(f.confidence_count) AS confidence_count
    FROM facts f GROUP BY 1, 2
    HAVING sum(f.commands) > 0
), counted AS (
    SELECT s.key, (array_agg(s.spelling ORDER BY s.commands DESC, s.spelling))[1] AS spelling,
        sum(s.commands)::bigint AS commands, sum(s.succeeded)::bigint AS succeeded,
        (sum(s.confidence_sum) / nullif(sum(s.confidence_count), 0))::float8 AS confidence
    FROM spelled s GROUP BY 1
)
SELECT CASE WHEN c.key = upper(c.key) THEN c.key ELSE c.spelling END AS action,
    c.commands, c.succeeded, c.succeeded::float8 / nullif(c.commands, 0) AS "successRate",
    mediverse_admin.wilson_low(c.succeeded, c.commands) AS "successRateLow",
    mediverse_admin.wilson_high(c.succeeded, c.commands) AS "successRateHigh", c.commands < 20 AS "smallSample",
    c.commands::float8 / nullif(sum(c.commands) OVER (), 0)::float8 AS share, c.confidence
FROM counted c
ORDER BY c.commands DESC, 1
LIMIT $13::bigint
