INSERT INTO mediverse_admin.moodle_journal (run_id, part, subject, course_id, action, step, state, at)
SELECT $2, $3, e.subject, e.course_id, e.action, e.step, 'intended', $4
FROM ROWS FROM (jsonb_to_recordset($1) AS (subject text, course_id bigint, action text, step jsonb))
    WITH ORDINALITY AS e (subject, course_id, action, step, place)
ORDER BY e.place
RETURNING id
