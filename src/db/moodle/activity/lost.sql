-- Our activities that their section's sequence does not name, and entries of them that are too many: in another
-- section, or once more in their own. EXCEPT hashes or sorts, and so does what is looked up in a subquery that is no
-- condition of its own, whatever the planner believes of the sizes; a join would loop over long sequences.
WITH ours AS MATERIALIZED (
    SELECT cm.course, cm.section, cm.id::text AS entry
    FROM public.mdl_course_modules cm JOIN public.mdl_course_sections s ON s.id = cm.section AND s.course = cm.course
    WHERE cm.idnumber LIKE 'mediverse:%' AND cm.deletioninprogress = 0
), listed AS MATERIALIZED (
    SELECT l.course, l.section, l.entry, count(*) AS times
    FROM (SELECT s.course, s.id AS section, entry
          FROM public.mdl_course_sections s CROSS JOIN LATERAL unnest(string_to_array(s.sequence, ',')) entry) l
    WHERE (l.entry IN (SELECT entry FROM ours)) IS TRUE
    GROUP BY l.course, l.section, l.entry
)
SELECT found.course AS course_id, found.section AS section_id, found.entry::bigint AS cm_id, found.doubled
FROM (
    SELECT l.course, l.section, l.entry, false AS doubled
    FROM (SELECT course, section, entry FROM ours EXCEPT SELECT course, section, entry FROM listed) l
    UNION ALL
    SELECT e.course, e.section, e.entry, true
    FROM (SELECT course, section, entry FROM listed EXCEPT SELECT course, section, entry FROM ours) e
    UNION ALL
    SELECT course, section, entry, true FROM listed WHERE times > 1
) found
ORDER BY course_id, section_id, cm_id
