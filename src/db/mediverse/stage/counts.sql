-- $1: whether the synonyms of new parts are planned one by one.
SELECT kind, verdict, sum(count)::bigint AS count
FROM (
    SELECT 'part' AS kind, verdict, count(*) FROM planned_part GROUP BY verdict
    UNION ALL
    SELECT 'part', verdict, count(*) FROM planned_extra GROUP BY verdict
    UNION ALL
    SELECT 'synonym', verdict, count(*) FROM planned_synonym GROUP BY verdict
    UNION ALL
    SELECT 'synonym', 'unchanged', coalesce(sum(cardinality(s.keys)), 0)
    FROM planned_part k JOIN staged_part s ON s.ord = k.ord
    WHERE k.settled
    UNION ALL
    SELECT 'synonym', 'insert', coalesce(sum(cardinality(s.keys)), 0)
    FROM planned_part k JOIN staged_part s ON s.ord = k.ord
    WHERE k.verdict = 'insert' AND NOT $1
    UNION ALL
    SELECT 'synonym', 'extra', count(*)
    FROM planned_extra e JOIN public."AnatomySynonym" y ON y."partId" = e.id
    WHERE e.verdict = 'extra'
) counted
GROUP BY kind, verdict
