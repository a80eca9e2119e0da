, counted AS (
    SELECT {target} AS target, sum(f.commands)::bigint AS commands, sum(f.succeeded)::bigint AS succeeded,
        (sum(f.confidence_sum) / nullif(sum(f.confidence_count), 0))::float8 AS confidence
    FROM facts f WHERE f.target <> '' GROUP BY 1
    HAVING sum(f.commands) > 0
)
SELECT c.target AS "partId", p.name, p.system::text AS system,
    c.commands, c.succeeded, c.succeeded::float8 / nullif(c.commands, 0) AS "successRate",
    mediverse_admin.wilson_low(c.succeeded, c.commands) AS "successRateLow",
    mediverse_admin.wilson_high(c.succeeded, c.commands) AS "successRateHigh", c.commands < 20 AS "smallSample",
    c.commands::float8 / nullif(sum(c.commands) OVER (), 0)::float8 AS share, c.confidence
FROM counted c LEFT JOIN public."AnatomyPart" p ON p."partId" = c.target
ORDER BY c.commands DESC, c.target
LIMIT $13::bigint
