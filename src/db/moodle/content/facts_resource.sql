SELECT r.id AS instance, jsonb_build_object('files', coalesce(jsonb_agg(jsonb_build_object(
    'name', f.filename, 'type', f.mimetype, 'bytes', f.filesize,
    'contextId', f.contextid, 'revision', r.revision, 'folder', f.filepath)
    ORDER BY f.id) FILTER (WHERE f.id IS NOT NULL), '[]')) AS facts
FROM public.mdl_resource r
JOIN public.mdl_modules m ON m.name = 'resource'
JOIN public.mdl_course_modules cm ON cm.module = m.id AND cm.instance = r.id
LEFT JOIN public.mdl_context x ON x.contextlevel = 70 AND x.instanceid = cm.id
LEFT JOIN public.mdl_files f ON f.contextid = x.id AND f.component = 'mod_resource' AND f.filearea = 'content'
    AND f.itemid = 0 AND f.filename <> '.'
WHERE r.id = ANY ($1)
GROUP BY r.id
