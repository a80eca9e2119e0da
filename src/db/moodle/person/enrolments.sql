-- The enrolments of accounts ($1) in courses ($2), pair by pair, by methods that are switched on in the course.
SELECT w.userid, w.courseid, e.id AS method, ue.id, ue.status <> 0 AS suspended
FROM ROWS FROM (unnest($1), unnest($2)) AS w (userid, courseid)
JOIN public.mdl_enrol e ON e.courseid = w.courseid AND e.status = 0
JOIN public.mdl_user_enrolments ue ON ue.enrolid = e.id AND ue.userid = w.userid
ORDER BY w.userid, w.courseid, ue.id
