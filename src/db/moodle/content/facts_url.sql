SELECT u.id AS instance, jsonb_build_object('address', u.externalurl) AS facts
FROM public.mdl_url u WHERE u.id = ANY ($1)
