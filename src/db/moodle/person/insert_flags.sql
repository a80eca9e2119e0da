-- The same for those who have no flag yet.
INSERT INTO public.mdl_cache_flags (flagtype, name, timemodified, value, expiry)
SELECT 'accesslib/dirtyusers', w.name, t.now, '1', t.now + $2
FROM unnest($1::text[]) w (name), (SELECT extract(epoch FROM clock_timestamp())::bigint AS now) t
WHERE NOT EXISTS (
    SELECT FROM public.mdl_cache_flags f WHERE f.flagtype = 'accesslib/dirtyusers' AND f.name = w.name
)
