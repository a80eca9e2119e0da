SELECT s.code, s.title, s."teacherId", s."createdAt", s."endedAt", s."isActive", c.commands, c.succeeded, c.confidence,
    (SELECT count(*) FROM public."SessionStudent" j WHERE j."sessionId" = s.id) AS students,
    (SELECT count(*) FROM public."SessionNote" n WHERE n."sessionId" = s.id) AS notes
FROM (SELECT * FROM public."TeachingSession" ORDER BY "createdAt" DESC, id DESC LIMIT 50) s
CROSS JOIN LATERAL (
    SELECT count(*) AS commands, count(*) FILTER (WHERE success) AS succeeded, avg(confidence) AS confidence
    FROM public."VoiceCommand" c WHERE c."sessionId" = s.id
) c
UNION ALL
SELECT NULL, NULL, NULL, NULL, NULL, NULL, count(*), count(*) FILTER (WHERE success), avg(confidence), 0, 0
FROM public."VoiceCommand" WHERE "sessionId" IS NULL
ORDER BY 4 DESC NULLS LAST, 1;
