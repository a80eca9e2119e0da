-- The kinds of activity that are turned on and whose table the role may read, without the prefix.
SELECT m.name::text AS name,
    bool_or(a.attname = 'timemodified') AS has_time
FROM public.mdl_modules m
JOIN pg_catalog.pg_attribute a ON a.attrelid = to_regclass(format('public.%I', $1 || m.name))
    AND a.attnum > 0 AND NOT a.attisdropped AND has_column_privilege(a.attrelid, a.attnum, 'SELECT')
WHERE m.visible = 1 AND m.name ~ '^[a-z][a-z0-9]*$'
    AND a.attname IN ('id', 'course', 'name', 'intro', 'timemodified')
GROUP BY m.name
HAVING count(*) FILTER (WHERE a.attname <> 'timemodified') = 4
ORDER BY m.name
