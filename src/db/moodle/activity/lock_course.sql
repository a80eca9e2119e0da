SELECT c.enablecompletion <> 0 AS completion,
    EXISTS (SELECT FROM public.mdl_context x WHERE x.contextlevel = 50 AND x.instanceid = c.id AND x.path IS NOT NULL) AS has_context
FROM public.mdl_course c WHERE c.id = $1 FOR UPDATE OF c
