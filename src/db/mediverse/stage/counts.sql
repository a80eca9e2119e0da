SELECT kind, verdict, sum(count)::bigint AS count
FROM (
    SELECT 'part' AS kind, verdict, count(*) FROM planned_part GROUP BY verdict
    UNION ALL
    SELECT 'part', verdict, count(*) FROM planned_extra GROUP BY verdict
    UNION ALL
    SELECT 'synonym', verdict, count(*) FROM planned_synonym GROUP BY verdict
    UNION ALL
    SELECT 'synonym', 'extra', count(*)
    FROM planned_extra e JOIN public."AnatomySynonym" y ON y."partId" = e.id
    WHERE e.verdict = 'extra'
) counted
GROUP BY kind, verdict
