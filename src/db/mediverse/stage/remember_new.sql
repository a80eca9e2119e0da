-- Parts that were inserted are remembered with all synonyms of their row.
INSERT INTO mediverse_admin.seeded_part AS m (part_id, system, fingerprint, synonyms, priorities)
SELECT k.part_id, p.system::text, {fingerprint}, s.keys, s.priorities
FROM planned_part k
JOIN staged_part s ON s.ord = k.ord
JOIN public."AnatomyPart" p ON p.id = k.id
WHERE k.verdict = 'insert'
ORDER BY k.ord
ON CONFLICT (part_id) DO UPDATE
SET system = excluded.system, fingerprint = excluded.fingerprint,
    synonyms = excluded.synonyms, priorities = excluded.priorities
