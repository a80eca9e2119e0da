-- Everyone who joined a session that the person teaches, and is a student: a teacher keeps the list of those who
-- joined, and whoever puts an administrator or another teacher on it would read their account that way.
CREATE OR REPLACE FUNCTION mediverse_admin.students() RETURNS SETOF text
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT j."studentId" FROM public."TeachingSession" s JOIN public."SessionStudent" j ON j."sessionId" = s."id"
    JOIN mediverse_admin.account a ON a.id = j."studentId" AND a.role = 'STUDENT'
    WHERE s."teacherId" = (SELECT mediverse_admin.teacher())
$$;
