-- The clock, the root of the contexts, and how long a name may be.
SELECT extract(epoch FROM clock_timestamp())::bigint AS now,
    (SELECT path FROM public.mdl_context WHERE contextlevel = 10 ORDER BY id LIMIT 1) AS system_path,
    (SELECT character_maximum_length FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = __page AND column_name = 'name') AS name_length,
    __is_stand_in AS is_stand_in
