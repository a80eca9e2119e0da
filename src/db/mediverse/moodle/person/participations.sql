-- Who teaches or joined sessions of courses: $1 sessions, $2 the course of each, $4 whether it counts; of the people $3,
-- or of everyone.
SELECT p.person, p.course, bool_or(p.teaches AND p.counts) AS teaches, bool_or(NOT p.teaches AND p.counts) AS joined
FROM (
    SELECT s."teacherId" AS person, w.course, w.counts, true AS teaches
    FROM ROWS FROM (unnest($1), unnest($2), unnest($4)) AS w (session, course, counts)
    JOIN public."TeachingSession" s ON s."id" = w.session
    UNION ALL
    SELECT j."studentId", w.course, w.counts, false
    FROM ROWS FROM (unnest($1), unnest($2), unnest($4)) AS w (session, course, counts)
    JOIN public."SessionStudent" j ON j."sessionId" = w.session
) p
WHERE $3 IS NULL OR p.person = ANY ($3)
GROUP BY p.person, p.course
