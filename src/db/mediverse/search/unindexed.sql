-- Names of indexed parts that the index does not have. A name without a letter never gets in.
SELECT n.part, n.source, n.language, n.priority, n.system, n.term
FROM (
    SELECT p."id" AS part, v.source, v.language, 10 AS priority, p."system"::text AS system, v.term
    FROM public."AnatomyPart" p,
        LATERAL (VALUES ('n', 'en', p."name"), ('l', 'la', p."latinName"), ('i', '', p."partId")) AS v (source, language, term)
    WHERE v.term IS NOT NULL
    UNION ALL
    SELECT s."partId", 's', s."language", s."priority", p."system"::text, s."synonym"
    FROM public."AnatomySynonym" s JOIN public."AnatomyPart" p ON p."id" = s."partId"
) n
WHERE EXISTS (SELECT FROM mediverse_admin.search_term t WHERE t.part = n.part)
  AND NOT EXISTS (
      SELECT FROM mediverse_admin.search_term t
      WHERE t.part = n.part AND t.source::text = n.source AND t.term = n.term
        AND t.language = n.language AND t.system = n.system)
  AND NOT EXISTS (SELECT FROM mediverse_admin.search_dirty d WHERE d.part = n.part OR d.part IS NULL)
