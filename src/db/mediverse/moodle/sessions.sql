-- Sessions as their descriptions need them; $1 all of them, else those of $2 (ids), $3 (teachers) and
-- $4 (partIds, with everything below them).
WITH RECURSIVE below (id, part_id) AS (
    SELECT p."id", p."partId" FROM public."AnatomyPart" p WHERE p."partId" = ANY ($4)
    UNION
    SELECT p."id", p."partId" FROM below JOIN public."AnatomyPart" p ON p."parentId" = below.id
), wanted AS (
    SELECT s.* FROM public."TeachingSession" s
    WHERE ($1 OR s."id" = ANY ($2) OR s."teacherId" = ANY ($3)
        OR s."highlightedPart" = ANY ($4) OR s."highlightedPart" IN (SELECT part_id FROM below))
      AND NOT mediverse_admin.is_demo(s."id")
)
SELECT s."id" AS id, s."code" AS code, s."title" AS title, s."teacherId" AS teacher_id, s."isActive" AS is_active,
    s."createdAt" AS created_at, s."endedAt" AS ended_at, coalesce(s."visibleSystems", '{}') AS systems,
    s."moodleCourseId" AS moodle_course_id, s."moodleActivityId" AS moodle_activity_id,
    CASE WHEN a.forgotten_at IS NULL THEN nullif(trim(a.first_name || ' ' || a.last_name), '') END AS teacher,
    (a.forgotten_at IS NOT NULL OR f.pseudonym IS NOT NULL) AS teacher_forgotten,
    nullif(s."highlightedPart", '') AS highlighted_part
FROM wanted s
LEFT JOIN mediverse_admin.account a ON a.id = s."teacherId"
LEFT JOIN mediverse_admin.forgotten f ON f.pseudonym = s."teacherId"
ORDER BY s."createdAt", s."id"
