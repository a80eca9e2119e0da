-- Who teaches or joined sessions of courses: $1 sessions, $2 the course of each; of the people $3, or everyone.
SELECT p.person, p.course, bool_or(p.teaches) AS teaches, bool_or(NOT p.teaches) AS joined
FROM (
    SELECT s."teacherId" AS person, w.course, true AS teaches
    FROM ROWS FROM (unnest($1), unnest($2)) AS w (session, course)
    JOIN public."TeachingSession" s ON s."id" = w.session
    UNION ALL
    SELECT j."studentId", w.course, false
    FROM ROWS FROM (unnest($1), unnest($2)) AS w (session, course)
    JOIN public."SessionStudent" j ON j."sessionId" = w.session
) p
WHERE $3 IS NULL OR p.person = ANY ($3)
GROUP BY p.person, p.course
