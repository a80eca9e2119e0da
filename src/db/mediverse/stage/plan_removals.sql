-- A part may go when it is as the seed left it, its synonyms are too, and nothing that stays hangs on it.
WITH RECURSIVE going AS (
    SELECT e.id
    FROM planned_extra e
    JOIN mediverse_admin.seeded_part m ON m.part_id = e.part_id
    WHERE e.verdict = 'extra'
      AND NOT EXISTS (
          SELECT FROM public."AnatomySynonym" y
          WHERE y."partId" = e.id
            AND NOT EXISTS (
                SELECT FROM unnest(m.synonyms, m.priorities) u (key, priority)
                WHERE u.key = y.language || ' ' || y.synonym AND u.priority = y.priority
            )
      )
), after AS (
    SELECT p.id, coalesce(k.parent_id, CASE WHEN k.id IS NULL THEN p."parentId" END) AS parent_id
    FROM public."AnatomyPart" p
    LEFT JOIN planned_part k ON k.id = p.id AND k.verdict IN ('update', 'unchanged')
    UNION ALL
    SELECT id, parent_id FROM planned_part WHERE verdict = 'insert'
), needed AS (
    SELECT a.parent_id AS id FROM after a WHERE a.id NOT IN (SELECT id FROM going) AND a.parent_id IS NOT NULL
    UNION
    SELECT a.parent_id FROM after a JOIN needed n ON n.id = a.id WHERE a.parent_id IS NOT NULL
)
UPDATE planned_extra e
SET verdict = 'extra held'
WHERE e.verdict = 'extra' AND (e.id NOT IN (SELECT id FROM going) OR e.id IN (SELECT id FROM needed))
