-- How each system stands against the data, and what others added to it. $1: whether the synonyms of new
-- parts are planned one by one.
WITH staged AS (
    SELECT s.system::text AS system, k.verdict
    FROM planned_part k JOIN staged_part s ON s.ord = k.ord
), synonym AS (
    SELECT s.system::text AS system, y.verdict
    FROM planned_synonym y
    JOIN planned_part k ON k.id = y.part
    JOIN staged_part s ON s.ord = k.ord
    UNION ALL
    SELECT s.system::text, 'unchanged'
    FROM planned_part k JOIN staged_part s ON s.ord = k.ord, unnest(s.keys)
    WHERE k.settled
    UNION ALL
    SELECT s.system::text, 'insert'
    FROM planned_part k JOIN staged_part s ON s.ord = k.ord, unnest(s.keys)
    WHERE k.verdict = 'insert' AND NOT $1
    UNION ALL
    SELECT e.system, 'extra'
    FROM planned_extra e JOIN public."AnatomySynonym" y ON y."partId" = e.id
    WHERE e.verdict = 'extra'
)
SELECT system.label AS system,
       (SELECT count(*) FROM staged WHERE staged.system = system.label) AS parts,
       (SELECT count(*) FROM staged WHERE staged.system = system.label AND verdict IN ('insert', 'deleted')) AS missing,
       (SELECT count(*) FROM staged WHERE staged.system = system.label AND verdict IN ('update', 'changed')) AS different,
       (SELECT count(*) FROM planned_extra e WHERE e.system = system.label AND verdict <> 'gone') AS extra,
       (SELECT count(*) FROM public."AnatomyPart" p
        WHERE p.system::text = system.label
          AND NOT EXISTS (SELECT FROM staged_part s WHERE s.part_id = p."partId")
          AND NOT EXISTS (SELECT FROM planned_extra e WHERE e.id = p.id)) AS others,
       (SELECT count(*) FROM synonym WHERE synonym.system = system.label AND verdict NOT LIKE 'extra%') AS synonyms,
       (SELECT count(*) FROM synonym WHERE synonym.system = system.label AND verdict IN ('insert', 'deleted', 'part deleted')) AS synonyms_missing,
       (SELECT count(*) FROM synonym WHERE synonym.system = system.label AND verdict IN ('update', 'changed')) AS synonyms_different,
       (SELECT count(*) FROM synonym WHERE synonym.system = system.label AND verdict LIKE 'extra%') AS synonyms_extra
FROM (SELECT value::text AS label, ord FROM unnest(enum_range(NULL::public."AnatomySystem")) WITH ORDINALITY u (value, ord)) system
ORDER BY system.ord
