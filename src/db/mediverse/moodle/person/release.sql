-- The people who had one of the Moodle accounts $2 by our books, and not those of $1 whose they are now, lose them and
-- what we remember of their places. What was taken back stays so.
WITH mistaken AS (
    SELECT m.user_id FROM ROWS FROM (unnest($1), unnest($2)) AS r (user_id, moodle_user_id)
    CROSS JOIN LATERAL (
        SELECT user_id FROM mediverse_admin.moodle_account
        WHERE moodle_user_id = r.moodle_user_id AND user_id <> r.user_id OFFSET 0
    ) m
), places AS (
    DELETE FROM mediverse_admin.moodle_enrolment WHERE user_id = ANY (ARRAY(SELECT user_id FROM mistaken))
)
UPDATE mediverse_admin.moodle_account
SET moodle_user_id = NULL, username = NULL, created_by_us = false, login_by_us = false, written_hash = NULL,
    suspended_by_us = false
WHERE user_id = ANY (ARRAY(SELECT user_id FROM mistaken))
