-- What is doubtful in the anatomy. $1: the languages that every part should have a name in.
-- Readings in kana are left out: words that sound alike are no mistake.
SELECT 'claimed twice' AS problem, part_id, detail
FROM (
    SELECT min(p."partId") AS part_id,
           format('`%s` (%s) means %s', min(y."synonym"), y."language",
                  string_agg(DISTINCT p."partId", ', ' ORDER BY p."partId")) AS detail
    FROM (
        SELECT y.*, max(y."priority") OVER (PARTITION BY y."language", lower(y."synonym")) AS best
        FROM public."AnatomySynonym" y
    ) y
    JOIN public."AnatomyPart" p ON p."id" = y."partId"
    WHERE y."priority" = y.best AND NOT (y."language" = 'ja' AND y."synonym" ~ '^[ぁ-ゖー・]+$')
    GROUP BY y."language", lower(y."synonym")
    HAVING count(DISTINCT y."partId") > 1
) claimed
UNION ALL
SELECT 'no name', p."partId", format('nothing in %s', string_agg(l.language, ', ' ORDER BY l.language))
FROM public."AnatomyPart" p
CROSS JOIN unnest($1) l (language)
WHERE NOT (l.language = 'en' OR l.language = 'la' AND p."latinName" IS NOT NULL)
  AND NOT EXISTS (
      SELECT FROM public."AnatomySynonym" y WHERE y."partId" = p."id" AND y."language" = l.language
  )
GROUP BY p."partId"
UNION ALL
SELECT 'no pair', p."partId", format('there is no `%s`', other.part_id)
FROM public."AnatomyPart" p
CROSS JOIN LATERAL (
    SELECT CASE
        WHEN p."partId" LIKE '%\_left' THEN left(p."partId", -5) || '_right'
        WHEN p."partId" LIKE '%\_right' THEN left(p."partId", -6) || '_left'
    END AS part_id
) other
WHERE other.part_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM public."AnatomyPart" q WHERE q."partId" = other.part_id)
ORDER BY 1, 2, 3
