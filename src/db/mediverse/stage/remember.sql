-- What others changed stays remembered as the seed wrote it, so that it stays theirs; what others made
-- has a fingerprint that nothing has. Parts that are as they are remembered are left out before anything is
-- put together for them. $1: whether the seed prunes; $2: whether new parts are remembered here too.
WITH told AS (
    SELECT part, count(*) AS synonyms, bool_or(verdict <> 'unchanged' OR remembered IS DISTINCT FROM priority) AS differs
    FROM planned_synonym GROUP BY part
), news AS MATERIALIZED (
    SELECT k.id, k.part_id, k.verdict, k.fingerprint, p.system::text AS system, {fingerprint} AS written,
           CASE WHEN k.settled THEN m.synonyms ELSE '{}' END AS synonyms,
           CASE WHEN k.settled THEN m.priorities ELSE '{}' END AS priorities
    FROM planned_part k
    JOIN public."AnatomyPart" p ON p.id = k.id
    LEFT JOIN told t ON t.part = k.id
    LEFT JOIN mediverse_admin.seeded_part m ON m.part_id = k.part_id
    WHERE k.verdict <> 'deleted' AND ($2 OR k.verdict <> 'insert')
      AND (k.verdict <> 'unchanged'
           OR NOT k.settled AND (t.differs OR coalesce(t.synonyms, 0) IS DISTINCT FROM cardinality(m.synonyms))
           OR m.system IS DISTINCT FROM p.system::text OR m.fingerprint IS DISTINCT FROM {fingerprint})
), keyed AS (
    -- In order, so that nothing has to be sorted once for each list.
    SELECT y.part COLLATE "C" AS part, (y.language || ' ' || y.synonym) COLLATE "C" AS key,
           CASE WHEN y.verdict IN ('insert', 'update', 'unchanged') THEN y.priority ELSE y.remembered END AS priority
    FROM planned_synonym y
    WHERE y.part IN (SELECT n.id FROM news n)
      AND NOT ($1 AND y.verdict = 'extra') AND NOT (y.verdict = 'changed' AND y.remembered IS NULL)
    ORDER BY 1, 2
)
INSERT INTO mediverse_admin.seeded_part AS m (part_id, system, fingerprint, synonyms, priorities)
SELECT n.part_id, n.system,
       CASE WHEN n.verdict = 'changed' THEN coalesce(n.fingerprint, '00000000-0000-0000-0000-000000000000') ELSE n.written END,
       coalesce(y.synonyms, n.synonyms), coalesce(y.priorities, n.priorities)
FROM news n
LEFT JOIN (
    SELECT part, array_agg(key) AS synonyms, array_agg(priority) AS priorities FROM keyed GROUP BY part
) y ON y.part = n.id COLLATE "C"
ON CONFLICT (part_id) DO UPDATE
SET system = excluded.system, fingerprint = excluded.fingerprint,
    synonyms = excluded.synonyms, priorities = excluded.priorities
WHERE (m.system, m.fingerprint, m.synonyms, m.priorities)
    IS DISTINCT FROM (excluded.system, excluded.fingerprint, excluded.synonyms, excluded.priorities)
