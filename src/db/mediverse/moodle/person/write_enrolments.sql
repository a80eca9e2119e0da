INSERT INTO mediverse_admin.moodle_enrolment (user_id, course_id, enrolled_by_us, role_by_us, suspended_by_us, written_at)
SELECT r.user_id, r.course_id, r.enrolled_by_us, r.role_by_us, r.suspended_by_us, $1
FROM ROWS FROM (unnest($2), unnest($3), unnest($4), unnest($5), unnest($6))
    AS r (user_id, course_id, enrolled_by_us, role_by_us, suspended_by_us)
ON CONFLICT (user_id, course_id) DO UPDATE SET enrolled_by_us = excluded.enrolled_by_us,
    role_by_us = excluded.role_by_us, suspended_by_us = excluded.suspended_by_us, written_at = excluded.written_at
