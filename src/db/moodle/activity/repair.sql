WITH lost AS (
    SELECT cm.section, cm.id::text AS entry FROM public.mdl_course_modules cm
    WHERE cm.course = $1 AND cm.idnumber LIKE 'mediverse:%' AND cm.deletioninprogress = 0
    EXCEPT
    SELECT s.id, entry
    FROM public.mdl_course_sections s CROSS JOIN LATERAL unnest(string_to_array(s.sequence, ',')) entry
    WHERE s.course = $1
), place AS (
    UPDATE public.mdl_course_sections s SET sequence = concat_ws(',', nullif(s.sequence, ''), x.ids)
    FROM (SELECT section, string_agg(entry, ',' ORDER BY entry::bigint) AS ids FROM lost GROUP BY section) x
    WHERE s.id = x.section AND s.course = $1
    RETURNING s.id
)
SELECT $1 AS course_id, l.section AS section_id, l.entry::bigint AS cm_id FROM lost l JOIN place p ON p.id = l.section
ORDER BY section_id, cm_id
