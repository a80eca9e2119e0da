INSERT INTO mediverse_admin.moodle_journal (run_id, part, subject, course_id, action, step, state, at, xact)
SELECT $1, $2, e.subject, e.course_id, e.action, e.step::json, 'intended', $3, $4::text::xid8
FROM ROWS FROM (unnest($5), unnest($6), unnest($7), unnest($8)) WITH ORDINALITY
    AS e (subject, course_id, action, step, place)
ORDER BY e.place
RETURNING id
