-- Synonyms of wanted parts that a seed once wrote and the data no longer has.
INSERT INTO planned_synonym (id, part, part_id, synonym, language, priority, remembered, verdict)
SELECT y.id, k.id, k.part_id, y.synonym, y.language, y.priority, m.priority,
       CASE WHEN y.priority <> m.priority THEN 'extra changed' ELSE 'extra' END
FROM planned_part k
JOIN (
    SELECT m.part_id, u.key, u.priority
    FROM mediverse_admin.seeded_part m, unnest(m.synonyms, m.priorities) u (key, priority)
) m ON m.part_id = k.part_id
JOIN public."AnatomySynonym" y ON y."partId" = k.id AND y.language || ' ' || y.synonym = m.key
WHERE NOT EXISTS (
    SELECT FROM planned_synonym s
    WHERE s.part_id = k.part_id AND s.synonym = y.synonym AND s.language = y.language
)
