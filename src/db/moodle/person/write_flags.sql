-- Tell open sessions of these accounts ($1) to read their rights anew; $2 is how long a session lasts. The
-- indexes on flagtype and name are not unique; `||` keeps the server from going through every flag of the type.
WITH updated AS (
    UPDATE public.mdl_cache_flags f
    SET value = '1', timemodified = t.now, expiry = t.now + $2
    FROM (SELECT extract(epoch FROM clock_timestamp())::bigint AS now) t
    WHERE f.flagtype || '' = 'accesslib/dirtyusers' AND f.name = ANY ($1::text[])
    RETURNING f.name
)
INSERT INTO public.mdl_cache_flags (flagtype, name, timemodified, value, expiry)
SELECT 'accesslib/dirtyusers', w.name, t.now, '1', t.now + $2
FROM unnest($1::text[]) w (name)
CROSS JOIN (SELECT extract(epoch FROM clock_timestamp())::bigint AS now) t
WHERE NOT EXISTS (SELECT FROM updated WHERE updated.name = w.name)
