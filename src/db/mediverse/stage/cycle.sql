-- A part that is its own ancestor, if there is one.
WITH RECURSIVE rooted AS (
    SELECT id FROM public."AnatomyPart" WHERE "parentId" IS NULL
    UNION ALL
    SELECT p.id FROM public."AnatomyPart" p JOIN rooted r ON p."parentId" = r.id
)
SELECT min("partId") AS part_id FROM public."AnatomyPart" WHERE id NOT IN (SELECT id FROM rooted)
