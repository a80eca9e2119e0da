, commands AS (
    SELECT coalesce(sum(f.commands), 0)::bigint AS commands, coalesce(sum(f.succeeded), 0)::bigint AS succeeded,
        coalesce(sum(f.without_user), 0)::bigint AS without_user,
        coalesce(sum(f.commands) FILTER (WHERE f.may_stray
            AND NOT EXISTS (SELECT FROM public."TeachingSession" s WHERE s.id = f.session_id)), 0)::bigint AS without_session,
        (sum(f.confidence_sum) / nullif(sum(f.confidence_count), 0))::float8 AS confidence
    FROM facts f
), about AS (
    -- With a system: the sessions with commands about it
    SELECT s.id, s."createdAt", s."endedAt", s."isActive" FROM public."TeachingSession" s
    WHERE s.id IN (SELECT c.id FROM chosen c)
        AND ($10::text IS NULL OR s.id IN (SELECT f.session_id FROM facts f))
), sessions AS (
    SELECT count(*) AS sessions, count(*) FILTER (WHERE s."isActive") AS active,
        count(*) FILTER (WHERE s."endedAt" IS NULL) AS never_ended,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM s."endedAt" - s."createdAt") / 60)
            FILTER (WHERE s."endedAt" >= s."createdAt") AS minutes
    FROM about s WHERE s."createdAt" >= $1::timestamp AND s."createdAt" < $2::timestamp
), joins AS (
    SELECT j."studentId", count(*) AS times FROM public."SessionStudent" j
    WHERE {joined}
        AND (coalesce($7::text, $8::text, $9::text, $10::text) IS NULL OR j."sessionId" IN (SELECT s.id FROM about s))
    GROUP BY 1
), students AS (
    SELECT count(*) AS students, coalesce(sum(j.times), 0)::bigint AS joins, count(*) FILTER (WHERE j.times > 1) AS again
    FROM joins j
), notes AS (
    SELECT count(*) AS notes FROM public."SessionNote" n
    WHERE n.timestamp >= $1::timestamp AND n.timestamp < $2::timestamp
        AND (coalesce($7::text, $8::text, $9::text, $10::text) IS NULL OR n."sessionId" IN (SELECT s.id FROM about s))
)
SELECT s.sessions, s.active AS "activeSessions", s.never_ended AS "neverEnded", s.minutes AS "medianMinutes",
    p.students, p.joins, p.again AS "returningStudents", n.notes,
    c.commands, c.succeeded, c.succeeded::float8 / nullif(c.commands, 0) AS "successRate",
    mediverse_admin.wilson_low(c.succeeded, c.commands) AS "successRateLow",
    mediverse_admin.wilson_high(c.succeeded, c.commands) AS "successRateHigh", c.commands < 20 AS "smallSample",
    c.confidence, c.without_session AS "commandsWithoutSession", c.without_user AS "commandsWithoutUser"
FROM sessions s, students p, notes n, commands c
