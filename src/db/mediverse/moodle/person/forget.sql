-- What is kept for Moodle of the person $1 goes; $2 is the pseudonym that takes the place of the id. The
-- journal's images hold names: those of the sessions they taught, too.
WITH account AS (
    DELETE FROM mediverse_admin.moodle_account WHERE user_id = $1 RETURNING true
), enrolment AS (
    DELETE FROM mediverse_admin.moodle_enrolment WHERE user_id = $1 RETURNING true
), journal AS (
    UPDATE mediverse_admin.moodle_journal
    SET step = '{}', reason = NULL,
        subject = CASE WHEN part = 'users' THEN $2 ELSE subject END,
        state = CASE WHEN state = 'intended' THEN 'void' ELSE state END
    WHERE (part = 'users' AND subject = $1)
        OR (part = 'sessions' AND subject IN (
            SELECT s."id" FROM public."TeachingSession" s WHERE s."teacherId" IN ($1, $2)))
    RETURNING true
), link AS (
    UPDATE mediverse_admin.moodle_link SET subject = $2 WHERE kind = 'teacher' AND subject = $1 RETURNING true
)
SELECT count(*) AS count
FROM (TABLE account UNION ALL TABLE enrolment UNION ALL TABLE journal UNION ALL TABLE link) gone
