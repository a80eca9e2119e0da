-- The students of the courses $1 with what they have done of the activities that are followed, their
-- total, and when they were last there. Enrolments and roles count as Moodle counts them.
WITH course AS (
    SELECT c.id, c.sortorder, c.enablecompletion, string_to_array(trim(BOTH '/' FROM x.path), '/')::bigint[] AS contexts
    FROM public.mdl_course c JOIN public.mdl_context x ON x.contextlevel = 50 AND x.instanceid = c.id
    WHERE c.id = ANY ($1)
),
student AS (
    SELECT DISTINCT e.courseid, ue.userid
    FROM course
    JOIN public.mdl_enrol e ON e.courseid = course.id AND e.status = 0
    JOIN public.mdl_user_enrolments ue ON ue.enrolid = e.id AND ue.status = 0
        AND ue.timestart <= extract(epoch FROM now()) AND (ue.timeend = 0 OR ue.timeend > extract(epoch FROM now()))
    JOIN public.mdl_role_assignments ra ON ra.userid = ue.userid AND ra.contextid = ANY (course.contexts)
    JOIN public.mdl_role r ON r.id = ra.roleid AND r.archetype = 'student'
),
tracked AS (
    SELECT cm.id, cm.course FROM public.mdl_course_modules cm JOIN course ON course.id = cm.course
    WHERE cm.completion > 0 AND cm.visible = 1 AND cm.deletioninprogress = 0
),
total AS (SELECT course, count(*) AS tracked FROM tracked GROUP BY course),
done AS (
    SELECT t.course, p.userid, count(*) FILTER (WHERE p.completionstate IN (1, 2)) AS done,
        count(*) FILTER (WHERE p.completionstate = 3) AS failed
    FROM tracked t JOIN public.mdl_course_modules_completion p ON p.coursemoduleid = t.id
    GROUP BY t.course, p.userid
)
SELECT s.courseid AS course_id, u.id AS user_id, trim(u.firstname || ' ' || u.lastname)::text AS name,
    u.email::text AS email, u.suspended <> 0 AS suspended,
    coalesce(total.tracked, 0) AS tracked, coalesce(done.done, 0) AS done, coalesce(done.failed, 0) AS failed,
    g.finalgrade::float8 AS grade, i.grademax::float8 AS grade_max, coalesce(i.needsupdate, 0) <> 0 AS grade_stale,
    nullif(cc.timecompleted, 0) AS completed_at, nullif(la.timeaccess, 0) AS last_access
FROM student s
JOIN course ON course.id = s.courseid
JOIN public.mdl_user u ON u.id = s.userid AND u.deleted = 0
LEFT JOIN total ON total.course = s.courseid
LEFT JOIN done ON done.course = s.courseid AND done.userid = s.userid
LEFT JOIN public.mdl_grade_items i ON i.courseid = s.courseid AND i.itemtype = 'course'
LEFT JOIN public.mdl_grade_grades g ON g.itemid = i.id AND g.userid = s.userid
LEFT JOIN public.mdl_course_completions cc ON cc.course = s.courseid AND cc.userid = s.userid
LEFT JOIN public.mdl_user_lastaccess la ON la.courseid = s.courseid AND la.userid = s.userid
ORDER BY course.sortorder, s.courseid, lower(u.lastname), lower(u.firstname), u.id
