SELECT DISTINCT seen.id, f.pseudonym
FROM (
    SELECT id FROM mediverse_admin.account WHERE forgotten_at IS NULL
    UNION SELECT "teacherId" FROM public."TeachingSession"
    UNION SELECT "studentId" FROM public."SessionStudent"
    UNION SELECT "studentId" FROM public."SessionNote"
    UNION SELECT "userId" FROM public."VoiceCommand" WHERE "userId" IS NOT NULL
) seen
JOIN mediverse_admin.forgotten f ON f.id_hash = sha256(f.salt || convert_to(seen.id, 'UTF8'))
ORDER BY seen.id, f.pseudonym
