-- Parts by partId with the names above them, root first. A cycle, which only broken data has, ends the climb.
WITH RECURSIVE above AS (
    SELECT p."partId" AS part_id, p."id" AS start, p."parentId" AS id, 1 AS distance, ARRAY[p."id"] AS seen
    FROM public."AnatomyPart" p WHERE p."partId" = ANY ($1)
    UNION ALL
    SELECT above.part_id, above.start, p."parentId", above.distance + 1, above.seen || p."id"
    FROM above JOIN public."AnatomyPart" p ON p."id" = above.id
    WHERE p."id" <> ALL (above.seen)
)
SELECT f."partId" AS part_id, f."name" AS name, f."latinName" AS latin_name,
    coalesce(array_agg(p."name" ORDER BY above.distance DESC) FILTER (WHERE p."id" IS NOT NULL), '{}') AS path
FROM above
JOIN public."AnatomyPart" f ON f."id" = above.start
LEFT JOIN public."AnatomyPart" p ON p."id" = above.id AND p."id" <> ALL (above.seen)
GROUP BY f."id", f."partId", f."name", f."latinName"
ORDER BY f."partId"
