, listed AS MATERIALIZED (
    SELECT s.* FROM public."TeachingSession" s
    WHERE ($7::text IS NULL OR s.code = $7) AND ($8::text IS NULL OR s."teacherId" = $8)
        AND ($9::text IS NULL OR s."moodleCourseId" = $9)
        AND {meant}
    ORDER BY s."createdAt" DESC, s.id DESC
    LIMIT $13::bigint
), spoken AS (
    SELECT l.id, sum(f.commands)::bigint AS commands, sum(f.succeeded)::bigint AS succeeded,
        (sum(f.confidence_sum) / nullif(sum(f.confidence_count), 0))::float8 AS confidence
    FROM listed l CROSS JOIN LATERAL (SELECT f.* FROM facts f WHERE f.session_id = l.id {fence}) f
    GROUP BY 1
), joined AS (
    SELECT l.id, count(*) AS students
    FROM listed l CROSS JOIN LATERAL (
        SELECT FROM public."SessionStudent" j
        WHERE j."sessionId" = l.id AND j."joinedAt" >= $1::timestamp AND j."joinedAt" < $2::timestamp {fence}
    ) j
    GROUP BY 1
), written AS (
    SELECT l.id, count(*) AS notes
    FROM listed l CROSS JOIN LATERAL (
        SELECT FROM public."SessionNote" n
        WHERE n."sessionId" = l.id AND n.timestamp >= $1::timestamp AND n.timestamp < $2::timestamp {fence}
    ) n
    GROUP BY 1
), strays AS (
    SELECT sum(f.commands)::bigint AS commands, sum(f.succeeded)::bigint AS succeeded,
        (sum(f.confidence_sum) / nullif(sum(f.confidence_count), 0))::float8 AS confidence
    FROM facts f
    WHERE f.may_stray AND NOT EXISTS (SELECT FROM public."TeachingSession" s WHERE s.id = f.session_id)
    HAVING count(*) > 0
)
SELECT * FROM (
    SELECT s.code, s.title, s."teacherId", s."moodleCourseId", s."createdAt", s."endedAt", s."isActive",
        CASE WHEN s."endedAt" >= s."createdAt" THEN (extract(epoch FROM s."endedAt" - s."createdAt") / 60)::float8 END
            AS minutes,
        coalesce(j.students, 0) AS students, coalesce(w.notes, 0) AS notes,
        coalesce(c.commands, 0) AS commands, coalesce(c.succeeded, 0) AS succeeded,
        c.succeeded::float8 / nullif(c.commands, 0) AS "successRate",
        mediverse_admin.wilson_low(c.succeeded, c.commands) AS "successRateLow",
        mediverse_admin.wilson_high(c.succeeded, c.commands) AS "successRateHigh",
        coalesce(c.commands, 0) < 20 AS "smallSample", c.confidence
    FROM listed s LEFT JOIN spoken c ON c.id = s.id LEFT JOIN joined j ON j.id = s.id LEFT JOIN written w ON w.id = s.id
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, c.commands, c.succeeded,
        c.succeeded::float8 / nullif(c.commands, 0), mediverse_admin.wilson_low(c.succeeded, c.commands),
        mediverse_admin.wilson_high(c.succeeded, c.commands), c.commands < 20, c.confidence
    FROM strays c
) q
ORDER BY q."createdAt" DESC NULLS LAST, q.code
LIMIT $13::bigint
