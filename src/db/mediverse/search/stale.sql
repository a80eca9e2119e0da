-- Indexed names that the app's tables do not have, of parts that nobody noted as changed.
SELECT count(*) AS count
FROM mediverse_admin.search_term t
JOIN public."AnatomyPart" p ON p."id" = t.part
WHERE NOT CASE t.source
        WHEN 'n' THEN p."name" = t.term
        WHEN 'l' THEN p."latinName" IS NOT DISTINCT FROM t.term
        WHEN 'i' THEN p."partId" = t.term
        ELSE EXISTS (
            SELECT FROM public."AnatomySynonym" s
            WHERE s."partId" = t.part AND s."synonym" = t.term AND s."language" = t.language AND s."priority" = t.priority)
    END
  AND NOT EXISTS (SELECT FROM mediverse_admin.search_dirty d WHERE d.part = t.part OR d.part IS NULL)
