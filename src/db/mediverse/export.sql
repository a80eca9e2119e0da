-- One JSON document a part, in the app's format: "parentId" is the parent's "partId".
SELECT json_build_object(
    'partId', p."partId",
    'name', p."name",
    'latinName', p."latinName",
    'meshName', p."meshName",
    'system', p."system",
    'parentId', parent."partId",
    'modelPath', p."modelPath",
    'lodLevels', p."lodLevels",
    'boundingBox', p."boundingBox",
    'synonyms', (
        SELECT coalesce(json_agg(json_build_object(
            'synonym', y."synonym", 'language', y."language", 'priority', y."priority"
        ) ORDER BY y."priority" DESC, y."language", y."synonym"), '[]')
        FROM public."AnatomySynonym" y
        WHERE y."partId" = p."id"
    ),
    'ontology', o.data
)::text AS document
FROM public."AnatomyPart" p
LEFT JOIN public."AnatomyPart" parent ON parent."id" = p."parentId"
LEFT JOIN mediverse_admin.part_ontology o ON o.part_id = p."partId"
ORDER BY p."partId"
