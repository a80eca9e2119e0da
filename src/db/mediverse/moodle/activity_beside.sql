-- What the people with the addresses $1, in lower case, did in MediVerse.
SELECT a.email_key AS email, a.id AS user_id,
    (SELECT count(DISTINCT s."sessionId") FROM public."SessionStudent" s WHERE s."studentId" = a.id) AS sessions,
    (SELECT count(*) FROM public."SessionNote" n WHERE n."studentId" = a.id) AS notes,
    (SELECT count(*) FROM public."VoiceCommand" c WHERE c."userId" = a.id) AS commands,
    greatest(
        (SELECT max(s."joinedAt") FROM public."SessionStudent" s WHERE s."studentId" = a.id),
        (SELECT max(n."timestamp") FROM public."SessionNote" n WHERE n."studentId" = a.id),
        (SELECT max(c."createdAt") FROM public."VoiceCommand" c WHERE c."userId" = a.id)) AS last_seen
FROM mediverse_admin.account a
WHERE a.email_key = ANY ($1) AND a.forgotten_at IS NULL
ORDER BY a.email_key
