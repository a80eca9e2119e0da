-- $1 is the session's id, $2 is now (UTC). The figures come as one document: one round trip.
WITH session AS (
    SELECT s."createdAt" AS started, coalesce(s."endedAt", greatest($2, s."createdAt")) AS stopped, s."endedAt" AS ended
    FROM public."TeachingSession" s
    WHERE s."id" = $1
), found AS MATERIALIZED (
    SELECT btrim(c."action") AS action, c."target" AS target, c."success" AS success, nullif(c."errorMsg", '') AS error_msg,
        -- NaN and the infinities are numbers to PostgreSQL, not to people.
        CASE WHEN c."confidence" > '-Infinity' AND c."confidence" < 'Infinity' THEN c."confidence" END AS confidence,
        coalesce(mediverse_admin.finite(c."confidence"), 0) AS confidence_sum,
        (mediverse_admin.finite(c."confidence") IS NOT NULL)::int AS confidence_count,
        c."createdAt" AS at, 1 AS commands, 0 AS pruned
    FROM public."VoiceCommand" c
    WHERE c."sessionId" = $1
    UNION ALL
    -- What `db prune` deleted, by the quarter hour: the first may begin before its session.
    SELECT btrim(r.action), r.target, r.success, nullif(r.error, ''), NULL, r.confidence_sum, r.confidence_count,
        CASE WHEN s.started < r.quarter + interval '15 minutes' THEN greatest(r.quarter, s.started) ELSE r.quarter END,
        r.commands, r.commands
    FROM mediverse_admin.rollup_kept r, session s
    WHERE r.session_id = $1
), command AS MATERIALIZED (
    SELECT f.*, CASE WHEN upper(f.action) = ANY (enum_range(NULL::public."CommandAction")::text[])
            THEN upper(f.action) ELSE nullif(f.action, '') END COLLATE "C" AS spelling
    FROM found f
), total AS (
    SELECT coalesce(sum(commands), 0)::bigint AS commands, coalesce(sum(pruned), 0)::bigint AS pruned,
        coalesce(sum(commands) FILTER (WHERE success), 0)::bigint AS successful,
        coalesce(sum(confidence_count), 0)::bigint AS sure,
        (sum(confidence_sum) / nullif(sum(confidence_count), 0))::float8 AS mean,
        min(confidence) AS least, max(confidence) AS most,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY confidence) AS median,
        min(at) AS first, max(at) AS last
    FROM command
), span AS (
    -- The last moment belongs to the last slot. A session that nobody ended shows its active time.
    SELECT least(started, first) AS start,
        greatest(started, last, coalesce(ended, CASE WHEN last IS NULL THEN stopped END)) AS stop
    FROM session, total
), filled AS (
    SELECT CASE WHEN stop = start THEN 0 ELSE
            least(23, floor(24 * extract(epoch FROM c.at - start) / extract(epoch FROM stop - start)))::integer END AS n,
        sum(commands)::bigint AS commands
    FROM command c, span
    GROUP BY 1
), slot AS (
    SELECT n, coalesce(f.commands, 0) AS commands
    FROM generate_series(0, 23) AS n
    LEFT JOIN filled f USING (n)
), actions AS (
    -- Actions that the app does not know keep their commonest spelling.
    SELECT (array_agg(c.spelling ORDER BY c.commands DESC, c.spelling))[1] AS action,
        sum(c.commands)::bigint AS commands, sum(c.successful)::bigint AS successful
    FROM (
        SELECT spelling, sum(commands) AS commands, coalesce(sum(commands) FILTER (WHERE success), 0) AS successful
        FROM command
        GROUP BY 1
    ) c
    GROUP BY lower(c.spelling)
), targets AS (
    SELECT t.target, p."name" AS name, t.commands, t.successful
    FROM (
        SELECT target, sum(commands)::bigint AS commands,
            coalesce(sum(commands) FILTER (WHERE success), 0)::bigint AS successful
        FROM command
        WHERE target <> ''
        GROUP BY target
        ORDER BY sum(commands) DESC, target
        LIMIT 10
    ) t
    LEFT JOIN public."AnatomyPart" p ON p."partId" = t.target
), failures AS (
    SELECT error_msg AS "errorMsg", sum(commands)::bigint AS commands
    FROM command
    WHERE NOT success
    GROUP BY error_msg
    ORDER BY sum(commands) DESC, error_msg
    LIMIT 10
)
SELECT jsonb_build_object(
    'students', (SELECT count(*) FROM public."SessionStudent" WHERE "sessionId" = $1),
    'notes', (SELECT count(*) FROM public."SessionNote" WHERE "sessionId" = $1),
    'commands', total.commands,
    'successful', total.successful,
    'pruned', total.pruned,
    'durationSeconds', extract(epoch FROM session.stopped - session.started)::float8,
    'actions', (SELECT coalesce(jsonb_agg(to_jsonb(a) ORDER BY commands DESC, action), '[]') FROM actions a),
    'topTargets', (SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY commands DESC, target), '[]') FROM targets t),
    'failures', (SELECT coalesce(jsonb_agg(to_jsonb(f) ORDER BY commands DESC, "errorMsg"), '[]') FROM failures f),
    'confidence', jsonb_build_object('commands', total.sure, 'mean', total.mean, 'median', total.median,
        'min', total.least, 'max', total.most),
    'activity', jsonb_build_object(
        'from', to_char(span.start, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'until', to_char(span.stop, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'slotSeconds', (extract(epoch FROM span.stop - span.start) / 24)::float8,
        'commands', (SELECT jsonb_agg(commands ORDER BY n) FROM slot))
) AS stats
FROM session, total, span
