-- How far each student of the course $1 is with its activity $2.
WITH activity AS (
    SELECT cm.id, cm.instance, m.name AS kind, cm.completion
    FROM public.mdl_course_modules cm JOIN public.mdl_modules m ON m.id = cm.module
    WHERE cm.id = $2 AND cm.course = $1 AND cm.deletioninprogress = 0
)
SELECT u.id AS user_id, trim(u.firstname || ' ' || u.lastname)::text AS name, u.email::text AS email,
    CASE WHEN a.completion > 0 THEN CASE coalesce(p.completionstate, 0)
        WHEN 1 THEN 'done' WHEN 2 THEN 'passed' WHEN 3 THEN 'failed' ELSE 'open' END END AS completion,
    nullif(p.timemodified, 0) AS completed_at, nullif(v.timecreated, 0) AS viewed_at,
    g.grade::float8 AS grade, g.grade_max::float8 AS grade_max,
    CASE a.kind
        WHEN 'quiz' THEN (SELECT count(*) FROM public.mdl_quiz_attempts q
            WHERE q.quiz = a.instance AND q.userid = u.id AND q.preview = 0 AND q.state = 'finished')
        WHEN 'assign' THEN (SELECT count(*) FROM public.mdl_assign_submission b
            WHERE b.assignment = a.instance AND b.userid = u.id AND b.status = 'submitted')
    END AS handed_in,
    CASE a.kind
        WHEN 'quiz' THEN (SELECT max(nullif(q.timefinish, 0)) FROM public.mdl_quiz_attempts q
            WHERE q.quiz = a.instance AND q.userid = u.id AND q.preview = 0 AND q.state = 'finished')
        WHEN 'assign' THEN (SELECT max(b.timemodified) FROM public.mdl_assign_submission b
            WHERE b.assignment = a.instance AND b.userid = u.id AND b.status = 'submitted')
    END AS handed_in_at
FROM activity a
CROSS JOIN public.mdl_user u
LEFT JOIN public.mdl_course_modules_completion p ON p.coursemoduleid = a.id AND p.userid = u.id
LEFT JOIN public.mdl_course_modules_viewed v ON v.coursemoduleid = a.id AND v.userid = u.id
LEFT JOIN LATERAL (
    -- A kind may have several items; the first is the one that its page shows.
    SELECT g.finalgrade AS grade, i.grademax AS grade_max
    FROM public.mdl_grade_items i LEFT JOIN public.mdl_grade_grades g ON g.itemid = i.id AND g.userid = u.id
    WHERE i.itemtype = 'mod' AND i.itemmodule = a.kind AND i.iteminstance = a.instance AND i.courseid = $1
    ORDER BY i.itemnumber, i.id LIMIT 1
) g ON true
WHERE u.id = ANY ($3)
ORDER BY lower(u.lastname), lower(u.firstname), u.id
