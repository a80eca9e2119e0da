, counted AS (
    -- The app writes `show` and `SHOW`: one action. Those it does not know keep their spelling.
    SELECT CASE WHEN upper(btrim(f.action)) IN ('SHOW', 'HIDE', 'HIGHLIGHT', 'ISOLATE', 'ROTATE', 'ZOOM', 'SLICE', 'RESET', 'SYSTEM_TOGGLE')
            THEN upper(btrim(f.action)) ELSE lower(nullif(btrim(f.action), '')) END AS key,
        min(nullif(btrim(f.action), '') COLLATE "C") AS spelling,
        sum(f.commands)::bigint AS commands, sum(f.succeeded)::bigint AS succeeded,
        (sum(f.confidence_sum) / nullif(sum(f.confidence_count), 0))::float8 AS confidence
    FROM facts f GROUP BY 1
)
SELECT CASE WHEN c.key = upper(c.key) THEN c.key ELSE c.spelling END AS action,
    c.commands, c.succeeded, c.succeeded::float8 / nullif(c.commands, 0) AS "successRate",
    mediverse_admin.wilson_low(c.succeeded, c.commands) AS "successRateLow",
    mediverse_admin.wilson_high(c.succeeded, c.commands) AS "successRateHigh", c.commands < 20 AS "smallSample",
    c.commands::float8 / nullif(sum(c.commands) OVER (), 0)::float8 AS share, c.confidence
FROM counted c
ORDER BY c.commands DESC, 1
LIMIT $13::bigint
