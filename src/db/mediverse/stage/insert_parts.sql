INSERT INTO public."AnatomyPart" ("id", "partId", "name", "latinName", "meshName", "system", "parentId",
    "modelPath", "lodLevels", "boundingBox", "createdAt", "updatedAt")
SELECT k.id, s.part_id, s.name, s.latin_name, s.mesh_name, s.system, k.parent_id,
       s.model_path, s.lod_levels, s.bounding_box, $1, $1
FROM planned_part k
JOIN staged_part s ON s.ord = k.ord
WHERE k.verdict = 'insert'
ORDER BY k.ord
