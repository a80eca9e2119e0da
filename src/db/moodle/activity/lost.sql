-- Our activities that their section's sequence does not name. Hashed, since a sequence may be long.
WITH ours AS (
    SELECT cm.id, cm.course, cm.section FROM public.mdl_course_modules cm
    WHERE cm.idnumber LIKE 'mediverse:%' AND cm.deletioninprogress = 0
), named AS (
    SELECT s.id AS section, entry
    FROM public.mdl_course_sections s CROSS JOIN LATERAL unnest(string_to_array(s.sequence, ',')) entry
    WHERE s.id IN (SELECT section FROM ours)
)
SELECT o.course AS course_id, o.section AS section_id, o.id AS cm_id
FROM ours o LEFT JOIN named n ON n.section = o.section AND n.entry = o.id::text
WHERE n.entry IS NULL AND EXISTS (SELECT FROM public.mdl_course_sections s WHERE s.id = o.section)
ORDER BY o.course, o.section, o.id
