SELECT k.part_id, NULL AS synonym, NULL AS language, k.verdict, k.differs,
       CASE WHEN k.verdict = 'deleted'
            THEN (SELECT count(*) FROM planned_synonym y WHERE y.part = k.id) ELSE 0 END AS synonyms
FROM planned_part k WHERE k.verdict IN ('changed', 'deleted')
UNION ALL
SELECT part_id, NULL, NULL, CASE verdict WHEN 'extra held' THEN 'extra' ELSE verdict END, '{}', 0
FROM planned_extra WHERE verdict IN ('extra changed', 'extra held')
UNION ALL
SELECT part_id, synonym, language, verdict, CASE WHEN verdict = 'deleted' THEN '{}' ELSE '{priority}'::text[] END, 0
FROM planned_synonym WHERE verdict IN ('changed', 'deleted', 'extra changed')
ORDER BY 1, 2 NULLS FIRST, 3
