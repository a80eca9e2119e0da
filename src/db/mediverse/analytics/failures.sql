, counted AS (
    SELECT nullif(f.error, '') AS error, upper(nullif(btrim(f.action), '')) AS action, sum(f.commands)::bigint AS failures
    FROM facts f WHERE NOT f.success GROUP BY 1, 2
)
SELECT c.error, c.action, c.failures,
    c.failures::float8 / nullif(sum(c.failures) OVER (), 0)::float8 AS share
FROM counted c
ORDER BY c.failures DESC, c.error, c.action
LIMIT $13::bigint
