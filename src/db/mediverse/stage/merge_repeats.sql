-- The first of several rows with one partId wins; the others fill in what it does not say.
UPDATE staged_part s
SET latin_name = coalesce(s.latin_name, r.latin_name),
    mesh_name = coalesce(s.mesh_name, r.mesh_name),
    parent = coalesce(s.parent, r.parent),
    model_path = coalesce(s.model_path, r.model_path),
    lod_levels = coalesce(s.lod_levels, r.lod_levels),
    bounding_box = coalesce(s.bounding_box, r.bounding_box),
    ontology = coalesce(s.ontology, r.ontology)
FROM (
    SELECT part_id,
           (array_agg(latin_name ORDER BY ord) FILTER (WHERE latin_name IS NOT NULL))[1] AS latin_name,
           (array_agg(mesh_name ORDER BY ord) FILTER (WHERE mesh_name IS NOT NULL))[1] AS mesh_name,
           (array_agg(parent ORDER BY ord) FILTER (WHERE parent IS NOT NULL AND parent <> part_id))[1] AS parent,
           (array_agg(model_path ORDER BY ord) FILTER (WHERE model_path IS NOT NULL))[1] AS model_path,
           (array_agg(lod_levels ORDER BY ord) FILTER (WHERE lod_levels IS NOT NULL))[1] AS lod_levels,
           (array_agg(bounding_box ORDER BY ord) FILTER (WHERE bounding_box IS NOT NULL))[1] AS bounding_box,
           (array_agg(ontology ORDER BY ord) FILTER (WHERE ontology IS NOT NULL))[1] AS ontology
    FROM staged_part
    WHERE role = 'r'
    GROUP BY part_id
) r
WHERE s.part_id = r.part_id AND s.role = 'w'
