-- Our activities are marked by their ID number.
SELECT count(*) AS activities, count(*) FILTER (WHERE cm.visible = 0) AS hidden, count(p.id) AS pages,
    count(x.id) AS contexts, count(DISTINCT cm.course) AS courses
FROM public.mdl_course_modules cm
JOIN public.mdl_modules m ON m.id = cm.module
LEFT JOIN public.mdl_page p ON m.name = 'page' AND p.id = cm.instance
LEFT JOIN public.mdl_context x ON x.contextlevel = 70 AND x.instanceid = cm.id
WHERE cm.idnumber LIKE 'mediverse:%'
