UPDATE public."AnatomySynonym" y
SET "priority" = k.priority
FROM planned_synonym k
WHERE k.verdict = 'update' AND y.id = k.id
