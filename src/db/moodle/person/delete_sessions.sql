-- Sign people out: their next click asks them to sign in.
DELETE FROM public.mdl_sessions WHERE userid = ANY ($1) RETURNING id, userid
