SELECT s."id" AS id, s."code" AS code, s."title" AS title, s."teacherId" AS teacher_id,
    last.activity AS last_activity, NULL::timestamp AS ended_at
FROM public."TeachingSession" s
CROSS JOIN LATERAL (
    SELECT greatest(
        s."createdAt",
        s."updatedAt",
        (SELECT max("joinedAt") FROM public."SessionStudent" WHERE "sessionId" = s."id"),
        (SELECT max("timestamp") FROM public."SessionNote" WHERE "sessionId" = s."id"),
        (SELECT max("createdAt") FROM public."VoiceCommand" WHERE "sessionId" = s."id")
    ) AS activity
) last
WHERE s."isActive" AND s."updatedAt" < $1 AND last.activity < $1
ORDER BY last.activity, s."id"
