-- Course modules by ID number or id, as they are, with what their pages say in hashes.
WITH wanted AS (
    SELECT cm.id FROM public.mdl_course_modules cm WHERE __filter
    UNION
    SELECT unnest($2)
)
SELECT cm.id AS cm_id, cm.course AS course_id, m.name::text AS module, cm.instance AS page_id, cm.section AS section_id,
    coalesce(s.visible, 1) <> 0 AS section_visible, s.course IS DISTINCT FROM cm.course AS homeless, coalesce(cm.idnumber, '')::text AS idnumber,
    cm.visible <> 0 AS visible, cm.visibleold <> 0 AS visible_old, cm.deletioninprogress <> 0 AS deleting,
    x.id AS context_id, coalesce(p.name, '')::text AS name,
    encode(sha256(convert_to(coalesce(p.name, ''), 'UTF8')), 'hex') AS name_hash,
    encode(sha256(convert_to(coalesce(p.intro, ''), 'UTF8')), 'hex') AS intro_hash,
    encode(sha256(convert_to(coalesce(p.content, ''), 'UTF8')), 'hex') AS content_hash
FROM wanted w
JOIN public.mdl_course_modules cm ON cm.id = w.id
JOIN public.mdl_modules m ON m.id = cm.module
LEFT JOIN public.mdl_course_sections s ON s.id = cm.section
LEFT JOIN public.mdl_page p ON m.name = 'page' AND p.id = cm.instance
LEFT JOIN public.mdl_context x ON x.contextlevel = 70 AND x.instanceid = cm.id
ORDER BY cm.id
