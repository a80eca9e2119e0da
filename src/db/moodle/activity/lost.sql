-- Our activities that their section's sequence does not name, and entries of them that are too many: in another
-- section, or once more in their own. EXCEPT and INTERSECT hash or sort, whatever the planner believes of the sizes; a
-- join would loop over long sequences. What is joined at the end is next to nothing.
WITH ours AS MATERIALIZED (
    SELECT cm.course, cm.section, cm.id::text AS entry
    FROM public.mdl_course_modules cm JOIN public.mdl_course_sections s ON s.id = cm.section AND s.course = cm.course
    WHERE cm.idnumber LIKE 'mediverse:%' AND cm.deletioninprogress = 0
), listed AS MATERIALIZED (
    SELECT s.course, s.id AS section, entry, count(*) AS times
    FROM public.mdl_course_sections s CROSS JOIN LATERAL unnest(string_to_array(s.sequence, ',')) entry
    GROUP BY s.course, s.id, entry
), surplus AS MATERIALIZED (
    SELECT x.entry FROM (SELECT course, section, entry FROM listed EXCEPT SELECT course, section, entry FROM ours) x
    INTERSECT
    SELECT entry FROM ours
), twice AS MATERIALIZED (
    SELECT entry FROM listed WHERE times > 1
    INTERSECT
    SELECT entry FROM ours
)
SELECT found.course AS course_id, found.section AS section_id, found.entry::bigint AS cm_id, found.doubled
FROM (
    SELECT l.course, l.section, l.entry, false AS doubled
    FROM (SELECT course, section, entry FROM ours EXCEPT SELECT course, section, entry FROM listed) l
    UNION ALL
    SELECT e.course, e.section, e.entry, true
    FROM (SELECT l.course, l.section, l.entry FROM surplus JOIN listed l USING (entry)
          EXCEPT SELECT course, section, entry FROM ours) e
    UNION ALL
    SELECT l.course, l.section, l.entry, true FROM twice JOIN listed l USING (entry) WHERE l.times > 1
) found
ORDER BY course_id, section_id, cm_id
