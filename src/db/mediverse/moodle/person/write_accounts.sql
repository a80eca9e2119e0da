-- What we remember of accounts after a batch. A `fresh` row forgets what was there; of another one
-- a NULL leaves a field as it is.
INSERT INTO mediverse_admin.moodle_account (user_id, moodle_user_id, username, created_by_us, login_by_us,
    written_hash, suspended_by_us, problem, held, written_at)
SELECT r.user_id, coalesce(r.moodle_user_id, m.moodle_user_id), coalesce(r.username, m.username),
    coalesce(r.created_by_us, m.created_by_us, false), coalesce(r.login_by_us, m.login_by_us, false),
    coalesce(r.written_hash, m.written_hash), coalesce(r.suspended_by_us, m.suspended_by_us, false),
    r.problem, r.held, $1
FROM ROWS FROM (unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7), unnest($8), unnest($9),
        unnest($10), unnest($11))
    AS r (user_id, fresh, moodle_user_id, username, created_by_us, login_by_us, written_hash, suspended_by_us, problem, held)
LEFT JOIN mediverse_admin.moodle_account m ON m.user_id = r.user_id AND NOT r.fresh
ON CONFLICT (user_id) DO UPDATE SET moodle_user_id = excluded.moodle_user_id, username = excluded.username,
    created_by_us = excluded.created_by_us, login_by_us = excluded.login_by_us, written_hash = excluded.written_hash,
    suspended_by_us = excluded.suspended_by_us, problem = excluded.problem, held = excluded.held,
    written_at = excluded.written_at
