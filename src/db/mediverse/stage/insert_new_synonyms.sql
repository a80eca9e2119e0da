-- The synonyms of parts that were inserted, as they came.
INSERT INTO public."AnatomySynonym" ("id", "partId", "synonym", "language", "priority")
SELECT y.id, n.id, substr(y.key, strpos(y.key, ' ') + 1), split_part(y.key, ' ', 1), y.priority
FROM (
    SELECT k.id, s.synonym_ids, s.keys, s.priorities
    FROM planned_part k JOIN staged_part s ON s.ord = k.ord
    WHERE k.verdict = 'insert'
    ORDER BY k.ord
) n, LATERAL unnest(n.synonym_ids, n.keys, n.priorities) y (id, key, priority)
