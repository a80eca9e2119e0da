-- Only a lost foreign key lets these in.
SELECT format('%s: its parent `%s` is not there', p."partId", p."parentId") AS item
FROM public."AnatomyPart" p
WHERE p."parentId" IS NOT NULL AND NOT EXISTS (SELECT FROM public."AnatomyPart" q WHERE q."id" = p."parentId")
ORDER BY p."partId"
