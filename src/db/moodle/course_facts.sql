-- Courses with what a list says of them. Students are who has a role of that kind in the course or
-- above and an enrolment that counts.
SELECT c.id, c.shortname, c.fullname, c.idnumber, c.category, c.format, c.startdate, c.enddate,
    c.visible, c.enablecompletion, c.timemodified, c.cacherev, cat.name AS category_name,
    coalesce(a.activities, 0) AS activities, coalesce(a.sessions, 0) AS sessions, coalesce(s.students, 0) AS students
FROM public.mdl_course c
LEFT JOIN public.mdl_course_categories cat ON cat.id = c.category
LEFT JOIN (
    SELECT course, count(*) AS activities, count(*) FILTER (WHERE idnumber LIKE 'mediverse:%') AS sessions
    FROM public.mdl_course_modules WHERE deletioninprogress = 0 GROUP BY course
) a ON a.course = c.id
LEFT JOIN (
    SELECT e.courseid, count(DISTINCT u.id) AS students
    FROM public.mdl_enrol e
    JOIN public.mdl_user_enrolments ue ON ue.enrolid = e.id AND ue.status = 0
        AND ue.timestart <= extract(epoch FROM now()) AND (ue.timeend = 0 OR ue.timeend > extract(epoch FROM now()))
    JOIN public.mdl_user u ON u.id = ue.userid AND u.deleted = 0
    JOIN public.mdl_context x ON x.contextlevel = 50 AND x.instanceid = e.courseid
    JOIN public.mdl_role_assignments ra ON ra.userid = u.id
        AND ra.contextid = ANY (string_to_array(trim(BOTH '/' FROM x.path), '/')::bigint[])
    JOIN public.mdl_role r ON r.id = ra.roleid AND r.archetype = 'student'
    WHERE e.status = 0
    GROUP BY e.courseid
) s ON s.courseid = c.id
WHERE c.id <> 1
ORDER BY c.sortorder, c.id
