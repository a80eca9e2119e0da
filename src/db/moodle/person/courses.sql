-- What has to be known of courses in which people are enrolled.
SELECT c.id, c.shortname,
    (SELECT e.id FROM public.mdl_enrol e
     WHERE e.courseid = c.id AND e.enrol = 'manual' AND e.status = 0
     ORDER BY e.sortorder, e.id LIMIT 1) AS method
FROM public.mdl_course c
JOIN public.mdl_context x ON x.contextlevel = 50 AND x.instanceid = c.id
WHERE c.id = ANY ($1) AND c.id <> 1
ORDER BY c.id
