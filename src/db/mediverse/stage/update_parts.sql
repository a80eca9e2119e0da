UPDATE public."AnatomyPart" p
SET "name" = s.name,
    "latinName" = coalesce(s.latin_name, p."latinName"),
    "meshName" = coalesce(s.mesh_name, p."meshName"),
    "system" = s.system,
    "parentId" = k.parent_id,
    "modelPath" = coalesce(s.model_path, p."modelPath"),
    "lodLevels" = coalesce(s.lod_levels, p."lodLevels"),
    "boundingBox" = coalesce(s.bounding_box, p."boundingBox"),
    "updatedAt" = $1
FROM planned_part k
JOIN staged_part s ON s.ord = k.ord
WHERE k.verdict = 'update' AND k.differs <> '{ontology}' AND p.id = k.id
