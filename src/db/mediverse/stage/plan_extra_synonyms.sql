-- Synonyms of wanted parts that a seed once wrote and the data no longer has.
INSERT INTO planned_synonym (id, part, part_id, synonym, language, priority, remembered, verdict)
SELECT y.id, k.id, k.part_id, y.synonym, y.language, y.priority, m.priority,
       CASE WHEN y.priority <> m.priority THEN 'extra changed' ELSE 'extra' END
FROM planned_part k
JOIN (
    SELECT m.part_id, u.key, u.priority
    FROM mediverse_admin.seeded_part m
    JOIN planned_part k ON k.part_id = m.part_id AND NOT k.settled
    -- Where all that is remembered is in the data, there is nothing to look for.
    LEFT JOIN (SELECT part_id, count(remembered) AS found FROM planned_synonym GROUP BY 1) s ON s.part_id = m.part_id
    CROSS JOIN LATERAL unnest(m.synonyms, m.priorities) u (key, priority)
    WHERE cardinality(m.synonyms) > coalesce(s.found, 0)
) m ON m.part_id = k.part_id
JOIN public."AnatomySynonym" y ON y."partId" = k.id AND y.language || ' ' || y.synonym = m.key
WHERE NOT EXISTS (
    SELECT FROM planned_synonym s
    WHERE s.part_id = k.part_id AND s.synonym = y.synonym AND s.language = y.language
)
