-- $1: whether deletions by others are respected
INSERT INTO staged_key (ord, id, part_id, is_there, was_deleted)
SELECT s.ord, coalesce(p.id, s.id), s.part_id, p.id IS NOT NULL,
       $1 AND p.id IS NULL AND m.part_id IS NOT NULL
FROM staged_part s
LEFT JOIN public."AnatomyPart" p ON p."partId" = s.part_id
LEFT JOIN mediverse_admin.seeded_part m ON $1 AND m.part_id = s.part_id
WHERE s.role = 'w'
