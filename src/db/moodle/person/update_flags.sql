-- Tell open sessions of these accounts ($1) to read their rights anew; $2 is how long a session lasts.
UPDATE public.mdl_cache_flags f
SET value = '1', timemodified = t.now, expiry = t.now + $2
FROM (SELECT extract(epoch FROM clock_timestamp())::bigint AS now) t
WHERE f.id = ANY (ARRAY(
    SELECT there.id FROM unnest($1::text[]) AS w (name)
    CROSS JOIN LATERAL (
        SELECT i.id FROM public.mdl_cache_flags i
        WHERE i.name = w.name AND i.flagtype = 'accesslib/dirtyusers' OFFSET 0
    ) there
))
