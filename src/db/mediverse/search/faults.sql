-- What keeps the index from following the app's tables, a line each.
SELECT format('trigger %s on "%s" is missing or disabled', t.name, r.name) AS fault
FROM unnest(ARRAY['AnatomyPart', 'AnatomySynonym']) AS r (name),
     unnest(ARRAY['mediverse_search_insert', 'mediverse_search_update', 'mediverse_search_delete', 'mediverse_search_truncate']) AS t (name)
WHERE NOT EXISTS (
    SELECT FROM pg_catalog.pg_trigger g
    WHERE g.tgrelid = to_regclass(format('public.%I', r.name)) AND g.tgname = t.name AND g.tgenabled <> 'D'
)
UNION ALL
SELECT format('index %s is missing or invalid', i.name)
FROM unnest(ARRAY['search_word_word_idx', 'search_word_stem_idx', 'search_word_keys_idx', 'search_term_part_idx', 'search_term_words_idx']) AS i (name)
WHERE NOT EXISTS (
    SELECT FROM pg_catalog.pg_index x
    WHERE x.indexrelid = to_regclass('mediverse_admin.' || i.name) AND x.indisvalid
)
UNION ALL
SELECT format('%s parts are not indexed', count(*))
FROM public."AnatomyPart" p
WHERE NOT EXISTS (SELECT FROM mediverse_admin.search_term t WHERE t.part = p."id")
  AND NOT EXISTS (SELECT FROM mediverse_admin.search_dirty d WHERE d.part = p."id" OR d.part IS NULL)
HAVING count(*) > 0
UNION ALL
SELECT format('%s indexed parts are gone', count(*))
FROM (SELECT DISTINCT t.part FROM mediverse_admin.search_term t) t
WHERE NOT EXISTS (SELECT FROM public."AnatomyPart" p WHERE p."id" = t.part)
  AND NOT EXISTS (SELECT FROM mediverse_admin.search_dirty d WHERE d.part = t.part OR d.part IS NULL)
HAVING count(*) > 0
