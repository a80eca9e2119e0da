-- The contexts of new accounts ($1), under that of the system ($2).
INSERT INTO public.mdl_context (id, contextlevel, instanceid, depth, path, locked)
SELECT drawn.id, 30, drawn.userid, 2, $2 || '/' || drawn.id, 0
FROM (SELECT nextval('public.mdl_context_id_seq') AS id, u AS userid FROM unnest($1) u) drawn
ON CONFLICT (contextlevel, instanceid) DO NOTHING
RETURNING id, instanceid AS userid
