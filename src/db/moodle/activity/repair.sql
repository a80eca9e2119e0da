-- What sequences of the course $1 have lost of ours is appended, and taken out where it stands in a section that is
-- not its own, or a second time. Entries of others stay as they are.
WITH ours AS MATERIALIZED (
    SELECT cm.course, cm.section, cm.id::text AS entry
    FROM public.mdl_course_modules cm JOIN public.mdl_course_sections s ON s.id = cm.section AND s.course = cm.course
    WHERE cm.idnumber LIKE 'mediverse:%' AND cm.deletioninprogress = 0
), listed AS MATERIALIZED (
    SELECT s.id AS section, e.entry, e.place,
        row_number() OVER (PARTITION BY s.id, e.entry ORDER BY e.place) AS turn
    FROM public.mdl_course_sections s
    CROSS JOIN LATERAL unnest(string_to_array(s.sequence, ',')) WITH ORDINALITY e (entry, place)
    WHERE s.course = $1
), lost AS MATERIALIZED (
    SELECT section, entry FROM ours WHERE course = $1
    EXCEPT
    SELECT section, entry FROM listed
), surplus AS MATERIALIZED (
    SELECT l.section, l.entry, l.place
    FROM listed l JOIN ours o ON o.entry = l.entry
    WHERE o.section <> l.section OR l.turn > 1
), place AS (
    UPDATE public.mdl_course_sections s
    SET sequence = concat_ws(',',
        (SELECT string_agg(l.entry, ',' ORDER BY l.place) FROM listed l
         WHERE l.section = s.id AND NOT EXISTS (SELECT FROM surplus x WHERE x.section = l.section AND x.place = l.place)),
        (SELECT string_agg(l.entry, ',' ORDER BY l.entry::bigint) FROM lost l WHERE l.section = s.id))
    WHERE s.course = $1 AND s.id IN (SELECT section FROM lost UNION SELECT section FROM surplus)
    RETURNING s.id
)
SELECT $1 AS course_id, f.section AS section_id, f.entry::bigint AS cm_id, f.doubled
FROM (SELECT section, entry, false AS doubled FROM lost UNION ALL SELECT section, entry, true FROM surplus) f
JOIN place p ON p.id = f.section
ORDER BY section_id, cm_id
