-- Our activities that their section's sequence does not name. EXCEPT hashes or sorts, whatever the planner believes
-- of the sizes; a join would loop over long sequences.
WITH ours AS (
    SELECT cm.course, cm.section, cm.id
    FROM public.mdl_course_modules cm JOIN public.mdl_course_sections s ON s.id = cm.section
    WHERE cm.idnumber LIKE 'mediverse:%' AND cm.deletioninprogress = 0
)
SELECT lost.course AS course_id, lost.section AS section_id, lost.entry::bigint AS cm_id
FROM (
    SELECT o.course, o.section, o.id::text AS entry FROM ours o
    EXCEPT
    SELECT s.course, s.id, entry
    FROM public.mdl_course_sections s CROSS JOIN LATERAL unnest(string_to_array(s.sequence, ',')) entry
) lost
ORDER BY course_id, section_id, cm_id
