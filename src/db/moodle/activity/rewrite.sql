UPDATE public.mdl_page p
SET name = coalesce(e.name, p.name), intro = coalesce(e.intro, p.intro), content = coalesce(e.content, p.content),
    revision = p.revision + 1, timemodified = extract(epoch FROM clock_timestamp())::bigint
FROM jsonb_to_recordset($1) e (page bigint, name text, intro text, content text)
WHERE p.id = e.page
