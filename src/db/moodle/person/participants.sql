-- Who takes part in course $1: a live local account, an enrolment that counts today, and a role in the
-- course or above it whose kind is that of teachers or students.
SELECT u.id, u.email, u.firstname, u.lastname,
    bool_or(r.archetype IN ('editingteacher', 'teacher')) AS teaches, bool_or(r.archetype = 'student') AS studies
FROM public.mdl_context x
JOIN public.mdl_role_assignments ra ON ra.contextid = ANY (string_to_array(trim(both '/' FROM x.path), '/')::bigint[])
JOIN public.mdl_role r ON r.id = ra.roleid AND r.archetype IN ('editingteacher', 'teacher', 'student')
JOIN public.mdl_user u ON u.id = ra.userid AND u.deleted = 0 AND u.suspended = 0 AND u.mnethostid = $2
WHERE x.contextlevel = 50 AND x.instanceid = $1
    AND EXISTS (
        SELECT FROM public.mdl_enrol e
        JOIN public.mdl_user_enrolments ue ON ue.enrolid = e.id
        WHERE e.courseid = $1 AND e.status = 0 AND ue.userid = u.id AND ue.status = 0
            AND ue.timestart <= extract(epoch FROM clock_timestamp())
            AND (ue.timeend = 0 OR ue.timeend > extract(epoch FROM clock_timestamp()))
    )
GROUP BY u.id, u.email, u.firstname, u.lastname
ORDER BY u.id
