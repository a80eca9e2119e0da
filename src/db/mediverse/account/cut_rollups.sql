-- What is counted keeps its counts; names in it go. Rows that count nothing any more go whole: they
-- are what rows that were blanked before had been counted under.
WITH kept AS (
    UPDATE mediverse_admin.rollup_kept
    SET action = regexp_replace(action, $1, $2, 'gi'), target = regexp_replace(target, $1, $2, 'gi'),
        error = regexp_replace(error, $1, $2, 'gi')
    WHERE action ~* $1 OR target ~* $1 OR error ~* $1
    RETURNING true
), day AS (
    UPDATE mediverse_admin.rollup_day
    SET action = regexp_replace(action, $1, $2, 'gi'), target = regexp_replace(target, $1, $2, 'gi'),
        error = regexp_replace(error, $1, $2, 'gi')
    WHERE action ~* $1 OR target ~* $1 OR error ~* $1
), kind_gone AS (
    DELETE FROM mediverse_admin.rollup_kind WHERE commands = 0 OR error ~* $1 OR action ~* $1 RETURNING *
), kind AS (
    INSERT INTO mediverse_admin.rollup_kind AS r (span, action, success, error, commands, confidence_sum, confidence_count)
    SELECT span, regexp_replace(action, $1, $2, 'gi'), success, regexp_replace(error, $1, $2, 'gi'), sum(commands), sum(confidence_sum), sum(confidence_count)
    FROM kind_gone WHERE commands <> 0 GROUP BY 1, 2, 3, 4
    ON CONFLICT (span, md5(action), success, md5(error)) DO UPDATE
    SET commands = r.commands + excluded.commands, confidence_sum = r.confidence_sum + excluded.confidence_sum,
        confidence_count = r.confidence_count + excluded.confidence_count
), target_gone AS (
    DELETE FROM mediverse_admin.rollup_target WHERE commands = 0 OR target ~* $1 RETURNING *
), target AS (
    INSERT INTO mediverse_admin.rollup_target AS r (span, target, success, commands, confidence_sum, confidence_count)
    SELECT span, regexp_replace(target, $1, $2, 'gi'), success, sum(commands), sum(confidence_sum), sum(confidence_count)
    FROM target_gone WHERE commands <> 0 GROUP BY 1, 2, 3
    ON CONFLICT (span, md5(target), success) DO UPDATE
    SET commands = r.commands + excluded.commands, confidence_sum = r.confidence_sum + excluded.confidence_sum,
        confidence_count = r.confidence_count + excluded.confidence_count
)
SELECT count(*) AS rows FROM kept
