-- The sessions that these people teach or joined, demonstrations aside.
SELECT s."id" AS text FROM public."TeachingSession" s
WHERE s."teacherId" = ANY ($1) AND NOT mediverse_admin.is_demo(s."id")
UNION
SELECT j."sessionId" FROM public."SessionStudent" j
WHERE j."studentId" = ANY ($1) AND NOT mediverse_admin.is_demo(j."sessionId")
ORDER BY 1
