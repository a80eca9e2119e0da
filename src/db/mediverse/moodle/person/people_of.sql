-- Who teaches these sessions or joined them.
SELECT s."teacherId" AS text FROM public."TeachingSession" s WHERE s."id" = ANY ($1)
UNION
SELECT j."studentId" FROM public."SessionStudent" j WHERE j."sessionId" = ANY ($1)
ORDER BY 1
