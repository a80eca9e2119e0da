-- The same for those who have no flag yet.
INSERT INTO public.mdl_cache_flags (flagtype, name, timemodified, value, expiry)
SELECT 'accesslib/dirtyusers', w.name, t.now, '1', t.now + $2
FROM unnest($1::text[]) w (name)
CROSS JOIN (SELECT extract(epoch FROM clock_timestamp())::bigint AS now) t
LEFT JOIN LATERAL (
    SELECT f.id FROM public.mdl_cache_flags f
    WHERE f.name = w.name AND f.flagtype = 'accesslib/dirtyusers' OFFSET 0
) there ON true
WHERE there.id IS NULL
