WITH ours AS (
    SELECT cm.id, cm.section FROM public.mdl_course_modules cm
    WHERE cm.course = $1 AND cm.idnumber LIKE 'mediverse:%' AND cm.deletioninprogress = 0
), named AS (
    SELECT s.id AS section, entry
    FROM public.mdl_course_sections s CROSS JOIN LATERAL unnest(string_to_array(s.sequence, ',')) entry
    WHERE s.course = $1
), lost AS (
    SELECT o.section, o.id FROM ours o LEFT JOIN named n ON n.section = o.section AND n.entry = o.id::text
    WHERE n.entry IS NULL
), place AS (
    UPDATE public.mdl_course_sections s SET sequence = concat_ws(',', nullif(s.sequence, ''), x.ids)
    FROM (SELECT section, string_agg(id::text, ',' ORDER BY id) AS ids FROM lost GROUP BY section) x
    WHERE s.id = x.section AND s.course = $1
    RETURNING s.id
)
SELECT $1 AS course_id, l.section AS section_id, l.id AS cm_id FROM lost l JOIN place p ON p.id = l.section
ORDER BY l.section, l.id
