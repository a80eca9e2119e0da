-- The tree below a part ($1), or all trees, in the order in which it is printed; `children` and
-- `below` count everything, also what lies deeper than $2 levels.
WITH RECURSIVE tree AS (
    SELECT p."id", 0 AS depth, ARRAY[p."name" || E'\x01' || p."partId"] AS place, ARRAY[p."id"] AS line
    FROM public."AnatomyPart" p
    WHERE CASE WHEN $1 IS NULL THEN p."parentId" IS NULL ELSE p."id" = $1 END
    UNION ALL
    SELECT p."id", tree.depth + 1, tree.place || (p."name" || E'\x01' || p."partId"), tree.line || p."id"
    FROM tree
    JOIN public."AnatomyPart" p ON p."parentId" = tree."id"
    WHERE p."id" <> ALL (tree.line)
),
counted AS (
    SELECT line.id, count(*) - 1 AS below
    FROM tree, unnest(tree.line) AS line (id)
    GROUP BY line.id
),
children AS (
    SELECT tree.line[cardinality(tree.line) - 1] AS id, count(*) AS children
    FROM tree
    WHERE tree.depth > 0
    GROUP BY 1
)
SELECT p."partId" AS part_id, p."name" AS name, p."latinName" AS latin_name, p."system"::text AS system,
       tree.depth, coalesce(children.children, 0) AS children, coalesce(counted.below, 0) AS below
FROM tree
JOIN public."AnatomyPart" p ON p."id" = tree."id"
LEFT JOIN counted ON counted.id = tree."id"
LEFT JOIN children ON children.id = tree."id"
WHERE $2 IS NULL OR tree.depth <= $2
ORDER BY tree.place
