-- What our books believe to be in Moodle and is not so: activities $3 of the sessions $1 in the courses $2.
WITH ours AS MATERIALIZED (
    SELECT o.session, o.course, o.cm FROM ROWS FROM (unnest($1), unnest($2), unnest($3)) AS o (session, course, cm)
), there AS MATERIALIZED (
    SELECT o.session, o.course, o.cm, cm.course AS now, cm.section, s.course AS section_course,
        cm.id IS NULL OR cm.deletioninprogress <> 0 AS gone
    FROM ours o
    LEFT JOIN public.mdl_course_modules cm ON cm.id = o.cm
    LEFT JOIN public.mdl_course_sections s ON s.id = cm.section
), listed AS MATERIALIZED (
    SELECT l.section, l.entry, count(*) AS times
    FROM (SELECT s.id AS section, entry
          FROM public.mdl_course_sections s CROSS JOIN LATERAL unnest(string_to_array(s.sequence, ',')) entry) l
    WHERE (l.entry IN (SELECT cm::text FROM ours)) IS TRUE
    GROUP BY l.section, l.entry
), places AS MATERIALIZED (
    SELECT entry, sum(times) AS times, array_agg(section) AS sections FROM listed GROUP BY entry
), judged AS (
    SELECT t.session, t.cm, t.now,
        CASE
            -- Restored under another number: the next comparison finds it.
            WHEN t.gone AND EXISTS (SELECT FROM public.mdl_course_modules again
                WHERE again.idnumber = 'mediverse:' || t.session AND again.course = t.course
                  AND again.deletioninprogress = 0) THEN NULL
            WHEN t.gone THEN 'deleted'
            WHEN t.now <> t.course THEN 'moved'
            WHEN t.section_course IS DISTINCT FROM t.now THEN 'homeless'
            WHEN p.entry IS NULL OR NOT t.section = ANY (p.sections) THEN 'lost'
            WHEN p.times > 1 THEN 'doubled'
        END AS kind
    FROM there t LEFT JOIN places p ON p.entry = t.cm::text
)
SELECT j.session AS session_id, j.cm AS cm_id, j.kind, c.shortname::text AS course_name
FROM judged j LEFT JOIN public.mdl_course c ON c.id = j.now
WHERE j.kind IS NOT NULL
ORDER BY j.kind, j.cm
