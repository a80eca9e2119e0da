-- Parts that a seed once wrote and the data no longer has. $1: the systems asked for, or null.
INSERT INTO planned_extra (part_id, id, system, verdict)
SELECT m.part_id, p.id, m.system,
       CASE WHEN p.id IS NULL THEN 'gone' WHEN m.fingerprint <> {fingerprint} THEN 'extra changed' ELSE 'extra' END
FROM mediverse_admin.seeded_part m
LEFT JOIN public."AnatomyPart" p ON p."partId" = m.part_id
WHERE ($1 IS NULL OR m.system = ANY ($1))
  AND NOT EXISTS (SELECT FROM staged_part s WHERE s.part_id = m.part_id)
