-- What we remember of accounts after a batch. A `fresh` row forgets what was there; of another one
-- a NULL leaves a field as it is.
INSERT INTO mediverse_admin.moodle_account (user_id, moodle_user_id, username, created_by_us, login_by_us,
    written_hash, suspended_by_us, problem, held, written_at)
SELECT r.user_id, coalesce(r.moodle_user_id, m.moodle_user_id), coalesce(r.username, m.username),
    coalesce(r.created_by_us, m.created_by_us, false), coalesce(r.login_by_us, m.login_by_us, false),
    coalesce(r.written_hash, m.written_hash), coalesce(r.suspended_by_us, m.suspended_by_us, false),
    r.problem, r.held, $2
FROM jsonb_to_recordset($1) AS r (user_id text, fresh boolean, moodle_user_id bigint, username text,
    created_by_us boolean, login_by_us boolean, written_hash text, suspended_by_us boolean, problem text, held text)
LEFT JOIN mediverse_admin.moodle_account m ON m.user_id = r.user_id AND NOT r.fresh
ON CONFLICT (user_id) DO UPDATE SET moodle_user_id = excluded.moodle_user_id, username = excluded.username,
    created_by_us = excluded.created_by_us, login_by_us = excluded.login_by_us, written_hash = excluded.written_hash,
    suspended_by_us = excluded.suspended_by_us, problem = excluded.problem, held = excluded.held,
    written_at = excluded.written_at
