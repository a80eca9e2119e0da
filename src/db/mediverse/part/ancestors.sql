-- Everything above a part, root first. A cycle, which only broken data has, ends the climb.
WITH RECURSIVE above AS (
    SELECT p."parentId" AS id, 1 AS distance, ARRAY[p."id"] AS seen
    FROM public."AnatomyPart" p
    WHERE p."id" = $1
    UNION ALL
    SELECT p."parentId", above.distance + 1, above.seen || p."id"
    FROM above
    JOIN public."AnatomyPart" p ON p."id" = above.id
    WHERE p."id" <> ALL (above.seen)
)
SELECT p."partId" AS part_id, p."name" AS name
FROM above
JOIN public."AnatomyPart" p ON p."id" = above.id AND p."id" <> ALL (above.seen)
ORDER BY above.distance DESC
