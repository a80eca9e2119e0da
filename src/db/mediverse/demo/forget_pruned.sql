-- Take away what is counted of pruned commands of the demonstration, out of the months too.
WITH kept AS (
    DELETE FROM mediverse_admin.rollup_kept WHERE demo
), sessions AS (
    DELETE FROM mediverse_admin.rollup_session WHERE demo
), days AS (
    DELETE FROM mediverse_admin.rollup_day WHERE demo RETURNING *
), changes AS (
    SELECT date_trunc('month', d.day) AS month, coalesce(d.action, '') AS action, coalesce(d.target, '') AS target,
        d.success, coalesce(d.error, '') AS error, -d.commands AS commands,
        -d.confidence_sum AS confidence_sum, -d.confidence_count AS confidence_count
    FROM days d WHERE d.spanned
), by_kind AS (
    INSERT INTO mediverse_admin.rollup_kind AS r (span, action, success, error, commands, confidence_sum, confidence_count)
    SELECT coalesce(c.month, '-infinity'), c.action, c.success, c.error,
        sum(c.commands), sum(c.confidence_sum), sum(c.confidence_count)
    FROM changes c GROUP BY GROUPING SETS ((c.month, c.action, c.success, c.error), (c.action, c.success, c.error))
    ON CONFLICT (span, md5(action), success, md5(error)) DO UPDATE SET commands = r.commands + excluded.commands,
        confidence_sum = r.confidence_sum + excluded.confidence_sum,
        confidence_count = r.confidence_count + excluded.confidence_count
)
INSERT INTO mediverse_admin.rollup_target AS r (span, target, success, commands, confidence_sum, confidence_count)
SELECT coalesce(c.month, '-infinity'), c.target, c.success,
    sum(c.commands), sum(c.confidence_sum), sum(c.confidence_count)
FROM changes c WHERE c.target <> ''
GROUP BY GROUPING SETS ((c.month, c.target, c.success), (c.target, c.success))
ON CONFLICT (span, md5(target), success) DO UPDATE SET commands = r.commands + excluded.commands,
    confidence_sum = r.confidence_sum + excluded.confidence_sum,
    confidence_count = r.confidence_count + excluded.confidence_count
