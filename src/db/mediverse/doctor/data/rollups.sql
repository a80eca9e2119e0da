-- Quarter hours and days whose roll-up is not the count of the commands themselves. What is
-- noted as changed is counted anew by the next report anyway. Months follow the days in the same
-- statement, so they must always be their sum.
WITH dirty AS (
    SELECT DISTINCT quarter FROM mediverse_admin.rollup_dirty
), commands AS (
    SELECT date_bin('15 minutes', c."createdAt", TIMESTAMP '2000-01-01') AS quarter, coalesce(c."sessionId", '') AS session_id,
        count(*) AS commands, count(*) FILTER (WHERE c."success") AS succeeded,
        count(*) FILTER (WHERE c."userId" IS NULL) AS without_user
    FROM public."VoiceCommand" c GROUP BY 1, 2
), by_session AS (
    SELECT quarter, session_id, sum(commands) AS commands, sum(succeeded) AS succeeded, sum(without_user) AS without_user
    FROM mediverse_admin.rollup_session WHERE NOT kept GROUP BY 1, 2
), by_day AS (
    SELECT day, sum(commands) AS commands FROM mediverse_admin.rollup_day WHERE NOT kept GROUP BY 1
), days AS (
    SELECT date_trunc('day', quarter) AS day, sum(commands) AS commands FROM commands GROUP BY 1
), spans AS (
    SELECT s.span, coalesce(d.action, '') AS action, coalesce(d.target, '') AS target, d.success, coalesce(d.error, '') AS error, d.commands
    FROM mediverse_admin.rollup_day d
    CROSS JOIN LATERAL (VALUES (date_trunc('month', d.day)), ('-infinity'::timestamp)) s (span)
    WHERE NOT d.kept OR d.spanned
), kinds AS (
    SELECT span, action, success, error, sum(commands) AS commands FROM spans GROUP BY 1, 2, 3, 4
), targets AS (
    SELECT span, target, success, sum(commands) AS commands FROM spans WHERE target <> '' GROUP BY 1, 2, 3
)
SELECT item FROM (
    SELECT coalesce(c.quarter, r.quarter) AS at, format('%s: %s counted, %s in the roll-up',
        to_char(coalesce(c.quarter, r.quarter), 'YYYY-MM-DD HH24:MI'), coalesce(sum(c.commands), 0), coalesce(sum(r.commands), 0)) AS item
    FROM commands c FULL JOIN by_session r ON r.quarter = c.quarter AND r.session_id = c.session_id
    WHERE (c.commands, c.succeeded, c.without_user) IS DISTINCT FROM (r.commands, r.succeeded, r.without_user)
      AND NOT EXISTS (SELECT FROM dirty WHERE dirty.quarter = coalesce(c.quarter, r.quarter))
    GROUP BY 1
    UNION ALL
    SELECT coalesce(d.day, r.day), format('%s: %s counted, %s in the roll-up by day',
        to_char(coalesce(d.day, r.day), 'YYYY-MM-DD'), coalesce(d.commands, 0), coalesce(r.commands, 0))
    FROM days d FULL JOIN by_day r ON r.day = d.day
    WHERE d.commands IS DISTINCT FROM r.commands
      AND NOT EXISTS (SELECT FROM dirty WHERE date_trunc('day', dirty.quarter) = coalesce(d.day, r.day))
    UNION ALL
    SELECT coalesce(k.span, r.span), format('%s: %s counted, %s in the roll-up by month',
        coalesce(to_char(nullif(coalesce(k.span, r.span), '-infinity'), 'YYYY-MM'), 'since ever'), coalesce(sum(k.commands), 0), coalesce(sum(r.commands), 0))
    FROM kinds k FULL JOIN mediverse_admin.rollup_kind r
        ON r.span = k.span AND r.action = k.action AND r.success = k.success AND r.error = k.error
    WHERE coalesce(k.commands, 0) <> coalesce(r.commands, 0)
    GROUP BY 1, coalesce(k.span, r.span)
    UNION ALL
    SELECT coalesce(t.span, r.span), format('%s: %s counted, %s in the roll-up of parts',
        coalesce(to_char(nullif(coalesce(t.span, r.span), '-infinity'), 'YYYY-MM'), 'since ever'), coalesce(sum(t.commands), 0), coalesce(sum(r.commands), 0))
    FROM targets t FULL JOIN mediverse_admin.rollup_target r
        ON r.span = t.span AND r.target = t.target AND r.success = t.success
    WHERE coalesce(t.commands, 0) <> coalesce(r.commands, 0)
    GROUP BY 1, coalesce(t.span, r.span)
) wrong
ORDER BY at, item
