-- What others changed stays remembered as the seed wrote it, so that it stays theirs; what others made
-- has a fingerprint that nothing has. $1: whether the seed prunes.
INSERT INTO mediverse_admin.seeded_part AS m (part_id, system, fingerprint, synonyms, priorities)
SELECT k.part_id, p.system::text,
       CASE WHEN k.verdict = 'changed' THEN coalesce(k.fingerprint, '00000000-0000-0000-0000-000000000000') ELSE {fingerprint} END,
       coalesce(y.synonyms, '{}'), coalesce(y.priorities, '{}')
FROM planned_part k
JOIN public."AnatomyPart" p ON p.id = k.id
LEFT JOIN (
    SELECT part, array_agg(key ORDER BY key) AS synonyms, array_agg(priority ORDER BY key) AS priorities
    FROM (
        SELECT part, (language || ' ' || synonym) COLLATE "C" AS key,
               CASE WHEN verdict IN ('insert', 'update', 'unchanged') THEN priority ELSE remembered END AS priority
        FROM planned_synonym
        WHERE NOT ($1 AND verdict = 'extra') AND NOT (verdict = 'changed' AND remembered IS NULL)
    ) s
    GROUP BY part
) y ON y.part = k.id
WHERE k.verdict <> 'deleted'
ON CONFLICT (part_id) DO UPDATE
SET system = excluded.system, fingerprint = excluded.fingerprint,
    synonyms = excluded.synonyms, priorities = excluded.priorities
WHERE (m.system, m.fingerprint, m.synonyms, m.priorities)
    IS DISTINCT FROM (excluded.system, excluded.fingerprint, excluded.synonyms, excluded.priorities)
