SELECT part_id, NULL AS synonym, NULL AS language, verdict, differs
FROM planned_part WHERE verdict IN ('changed', 'deleted')
UNION ALL
SELECT part_id, NULL, NULL, verdict, '{}'
FROM planned_extra WHERE verdict = 'extra changed' OR ($1 AND verdict = 'extra')
UNION ALL
SELECT part_id, synonym, language, verdict, CASE WHEN verdict = 'deleted' THEN '{}' ELSE '{priority}'::text[] END
FROM planned_synonym WHERE verdict IN ('changed', 'deleted', 'extra changed')
ORDER BY 1, 2 NULLS FIRST, 3
