-- $1: whether changes by others are respected; $2: whether this is a seed; $3: whether several rows may
-- become one, so that no row alone tells the synonyms of its part.
-- What the data does not say of models, boxes and Latin names is left as it is.
INSERT INTO planned_part (ord, id, part_id, parent_id, verdict, differs, fingerprint, settled)
SELECT k.ord, k.id, k.part_id, coalesce(staged_parent.id, other_parent.id),
       CASE
           WHEN k.was_deleted THEN 'deleted'
           WHEN NOT k.is_there THEN 'insert'
           WHEN d.differs = '{}' THEN 'unchanged'
           -- Where nothing is remembered, somebody else made it.
           WHEN $1 AND m.fingerprint IS DISTINCT FROM {fingerprint} THEN 'changed'
           ELSE 'update'
       END,
       CASE WHEN k.is_there THEN d.differs ELSE '{}' END,
       m.fingerprint,
       k.is_there AND NOT $3
           AND s.keys = coalesce(y.keys, '{}') AND s.priorities = coalesce(y.priorities, '{}')
           AND (NOT $2 OR (m.synonyms = s.keys AND m.priorities = s.priorities) IS TRUE)
FROM staged_key k
JOIN staged_part s ON s.ord = k.ord
LEFT JOIN staged_key staged_parent ON staged_parent.part_id = s.parent AND NOT staged_parent.was_deleted
LEFT JOIN public."AnatomyPart" other_parent ON other_parent."partId" = s.parent AND staged_parent.id IS NULL
LEFT JOIN public."AnatomyPart" p ON p.id = k.id
LEFT JOIN mediverse_admin.seeded_part m ON $2 AND m.part_id = k.part_id
LEFT JOIN mediverse_admin.part_ontology o ON s.ontology IS NOT NULL AND o.part_id = k.part_id
LEFT JOIN (
    SELECT part, array_agg(key) AS keys, array_agg(priority) AS priorities
    FROM (
        -- In order, so that nothing has to be sorted once for each list; grouped in that order too.
        SELECT "partId" COLLATE "C" AS part, (language || ' ' || synonym) COLLATE "C" AS key, priority
        FROM public."AnatomySynonym"
        WHERE NOT $3 AND "partId" IN (SELECT id FROM staged_key WHERE is_there)
        ORDER BY 1, 2
    ) y
    GROUP BY part
) y ON y.part = p.id COLLATE "C"
CROSS JOIN LATERAL (
    SELECT array_remove(ARRAY[
        CASE WHEN s.name <> p.name THEN 'name' END,
        CASE WHEN s.latin_name IS NOT NULL AND s.latin_name IS DISTINCT FROM p."latinName" THEN 'latinName' END,
        CASE WHEN s.mesh_name IS NOT NULL AND s.mesh_name IS DISTINCT FROM p."meshName" THEN 'meshName' END,
        CASE WHEN s.system <> p.system THEN 'system' END,
        CASE WHEN coalesce(staged_parent.id, other_parent.id) IS DISTINCT FROM p."parentId" THEN 'parentId' END,
        CASE WHEN s.model_path IS NOT NULL AND s.model_path IS DISTINCT FROM p."modelPath" THEN 'modelPath' END,
        CASE WHEN s.lod_levels IS NOT NULL AND s.lod_levels IS DISTINCT FROM p."lodLevels" THEN 'lodLevels' END,
        CASE WHEN s.bounding_box IS NOT NULL AND s.bounding_box IS DISTINCT FROM p."boundingBox" THEN 'boundingBox' END,
        CASE WHEN s.ontology IS DISTINCT FROM o.data THEN 'ontology' END
    ], NULL) AS differs
) d
