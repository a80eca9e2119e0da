, counted AS (
    SELECT s.id, coalesce(sum(f.commands), 0)::bigint AS commands, coalesce(sum(f.succeeded), 0)::bigint AS succeeded,
        (sum(f.confidence_sum) / nullif(sum(f.confidence_count), 0))::float8 AS confidence
    FROM facts f LEFT JOIN public."TeachingSession" s ON s.id = f.session_id
    GROUP BY 1
), listed AS (
    SELECT s.*, c.commands, c.succeeded, c.confidence
    FROM public."TeachingSession" s LEFT JOIN counted c ON c.id = s.id
    WHERE s.id IN (SELECT c.id FROM chosen c)
        AND ((s."createdAt" >= $1::timestamp AND s."createdAt" < $2::timestamp AND $10::text IS NULL) OR c.commands > 0)
    ORDER BY s."createdAt" DESC, s.id DESC
    LIMIT $13::bigint
)
SELECT * FROM (
    SELECT s.code, s.title, s."teacherId", s."moodleCourseId", s."createdAt", s."endedAt", s."isActive",
        CASE WHEN s."endedAt" >= s."createdAt" THEN (extract(epoch FROM s."endedAt" - s."createdAt") / 60)::float8 END
            AS minutes,
        (SELECT count(*) FROM public."SessionStudent" j WHERE j."sessionId" = s.id
            AND j."joinedAt" >= $1::timestamp AND j."joinedAt" < $2::timestamp) AS students,
        (SELECT count(*) FROM public."SessionNote" n WHERE n."sessionId" = s.id
            AND n.timestamp >= $1::timestamp AND n.timestamp < $2::timestamp) AS notes,
        coalesce(s.commands, 0) AS commands, coalesce(s.succeeded, 0) AS succeeded,
        s.succeeded::float8 / nullif(s.commands, 0) AS "successRate",
        mediverse_admin.wilson_low(s.succeeded, s.commands) AS "successRateLow",
        mediverse_admin.wilson_high(s.succeeded, s.commands) AS "successRateHigh",
        coalesce(s.commands, 0) < 20 AS "smallSample", s.confidence
    FROM listed s
    UNION ALL
    SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, c.commands, c.succeeded,
        c.succeeded::float8 / nullif(c.commands, 0), mediverse_admin.wilson_low(c.succeeded, c.commands),
        mediverse_admin.wilson_high(c.succeeded, c.commands), c.commands < 20, c.confidence
    FROM counted c WHERE c.id IS NULL
) q
ORDER BY q."createdAt" DESC NULLS LAST, q.code
