-- Rows of others in demo sessions: the foreign keys take them along.
SELECT guest.what, guest.id, s.code, guest.person
FROM (
    SELECT 'attendance' AS what, id, "sessionId", "studentId" AS person FROM public."SessionStudent"
    UNION ALL
    SELECT 'note', id, "sessionId", "studentId" FROM public."SessionNote"
) guest
JOIN public."TeachingSession" s ON s.id = guest."sessionId"
WHERE mediverse_admin.is_demo(s.id) AND NOT mediverse_admin.is_demo(guest.id)
ORDER BY s.code, guest.what, guest.id
LIMIT $1
