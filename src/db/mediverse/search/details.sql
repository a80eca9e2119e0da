)), up AS (
    SELECT f."id" AS start, p."parentId" AS next, 0 AS distance, p."id", p."name"
    FROM (SELECT DISTINCT "id" FROM found) f
    JOIN public."AnatomyPart" p ON p."id" = f."id"
    UNION ALL
    SELECT up.start, p."parentId", up.distance + 1, p."id", p."name"
    FROM up
    JOIN public."AnatomyPart" p ON p."id" = up.next
    WHERE up.distance < 40 AND p."id" <> up.start
), paths AS (
    SELECT up.start,
           array_agg(up."name" ORDER BY up.distance DESC) AS names,
           array_agg(up."id" ORDER BY up.distance DESC) AS ids
    FROM up
    WHERE up.distance > 0
    GROUP BY up.start
)
SELECT p."id" AS id, p."partId" AS part_id, p."name" AS name, p."latinName" AS latin_name, p."system"::text AS system,
       coalesce(paths.names, '{}') AS path, coalesce(paths.ids, '{}') AS path_ids,
       (SELECT count(*) FROM public."AnatomyPart" c WHERE c."parentId" = p."id") AS children,
       (SELECT count(*) FROM public."AnatomySynonym" y WHERE y."partId" = p."id") AS names,
       found.twin
FROM found
JOIN public."AnatomyPart" p ON p."id" = found."id"
LEFT JOIN paths ON paths.start = p."id"
