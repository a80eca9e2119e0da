INSERT INTO public."AnatomySynonym" ("id", "partId", "synonym", "language", "priority")
SELECT id, part, synonym, language, priority
FROM planned_synonym
WHERE verdict = 'insert'
ORDER BY id COLLATE "C"
