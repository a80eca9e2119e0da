-- Parts from which climbing never ends at a root. Descending from the roots reaches all others,
-- each once; what hangs below a parent that is not there is another check's.
WITH RECURSIVE reached AS (
    SELECT p."id" FROM public."AnatomyPart" p
    WHERE p."parentId" IS NULL OR NOT EXISTS (SELECT FROM public."AnatomyPart" q WHERE q."id" = p."parentId")
    UNION ALL
    SELECT p."id" FROM reached JOIN public."AnatomyPart" p ON p."parentId" = reached."id"
), lost AS (
    SELECT p."id", p."partId", p."parentId" FROM public."AnatomyPart" p
    WHERE NOT EXISTS (SELECT FROM reached WHERE reached."id" = p."id")
)
SELECT format('%s: below `%s`', lost."partId", above."partId") AS item
FROM lost JOIN lost above ON above."id" = lost."parentId"
ORDER BY lost."partId"
