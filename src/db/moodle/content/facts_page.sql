SELECT p.id AS instance, jsonb_build_object('content', p.content) AS facts
FROM public.mdl_page p
WHERE p.id = ANY ($1) AND (p.content LIKE '%://%' OR p.content LIKE '%@@PLUGINFILE@@%')
