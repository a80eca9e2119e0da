INSERT INTO mediverse_admin.part_ontology AS o (part_id, data)
SELECT s.part_id, s.ontology
FROM planned_part k
JOIN staged_part s ON s.ord = k.ord
WHERE s.ontology IS NOT NULL AND k.verdict IN ('insert', 'update')
ON CONFLICT (part_id) DO UPDATE SET data = excluded.data WHERE o.data IS DISTINCT FROM excluded.data
