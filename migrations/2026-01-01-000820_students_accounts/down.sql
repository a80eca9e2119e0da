CREATE OR REPLACE FUNCTION mediverse_admin.students() RETURNS SETOF text
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT j."studentId" FROM public."TeachingSession" s JOIN public."SessionStudent" j ON j."sessionId" = s."id"
    WHERE s."teacherId" = (SELECT mediverse_admin.teacher())
$$;
