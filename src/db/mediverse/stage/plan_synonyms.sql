-- $1: whether changes by others are respected; $2: whether this is a seed; $3: whether the synonyms of
-- new parts are planned one by one: there is nothing to compare them with, but several rows may become one.
INSERT INTO planned_synonym (id, part, part_id, synonym, language, priority, remembered, verdict)
SELECT coalesce(y.id, s.id), k.id, k.part_id,
       coalesce(y.synonym, substr(s.key, strpos(s.key, ' ') + 1)), coalesce(y.language, split_part(s.key, ' ', 1)),
       s.priority, m.priority,
       CASE
           WHEN k.verdict = 'deleted' THEN 'part deleted'
           WHEN y.id IS NULL AND $1 AND k.verdict <> 'insert' AND m.priority IS NOT NULL THEN 'deleted'
           WHEN y.id IS NULL THEN 'insert'
           WHEN y.priority = s.priority THEN 'unchanged'
           WHEN $1 AND m.priority IS DISTINCT FROM y.priority THEN 'changed'
           ELSE 'update'
       END
FROM ({staged_synonym}) s
JOIN planned_part k ON k.part_id = s.part_id AND ($3 OR k.verdict <> 'insert') AND NOT k.settled
LEFT JOIN public."AnatomySynonym" y
    ON k.verdict NOT IN ('insert', 'deleted') AND y."partId" = k.id AND y.language || ' ' || y.synonym = s.key
LEFT JOIN (
    SELECT m.part_id, u.key, u.priority
    FROM mediverse_admin.seeded_part m, unnest(m.synonyms, m.priorities) u (key, priority)
    WHERE $2
) m ON m.part_id = k.part_id AND m.key = s.key
