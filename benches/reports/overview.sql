SELECT *
FROM (
    SELECT count(*) AS sessions, count(*) FILTER (WHERE "isActive") AS active, count(*) FILTER (WHERE "endedAt" IS NULL) AS never_ended,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM "endedAt" - "createdAt") / 60)
            FILTER (WHERE "endedAt" >= "createdAt") AS minutes
    FROM public."TeachingSession"
) s, (
    SELECT count(*) AS students, sum(times) AS joins, count(*) FILTER (WHERE times > 1) AS again
    FROM (SELECT count(*) AS times FROM public."SessionStudent" GROUP BY "studentId") j
) p, (
    SELECT count(*) AS notes FROM public."SessionNote"
) n, (
    SELECT count(*) AS commands, count(*) FILTER (WHERE success) AS succeeded, avg(confidence) AS confidence,
        count(*) FILTER (WHERE "sessionId" IS NULL) AS without_session, count(*) FILTER (WHERE "userId" IS NULL) AS without_user
    FROM public."VoiceCommand"
) c;
