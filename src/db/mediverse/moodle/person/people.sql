-- The people $1 with what we remember of their Moodle accounts.
-- Whoever is deactivated and has no Moodle account of record is of no concern. OFFSET 0 keeps to the keys: a few
-- thousand are asked for at a time, of any number.
SELECT a.id, a.email, a.first_name, a.last_name, a.role, a.active, m.user_id IS NOT NULL AS known,
    m.moodle_user_id, m.username, md5(m.username) AS deleted_as, coalesce(m.created_by_us, false) AS created_by_us, m.written_hash,
    coalesce(m.suspended_by_us, false) AS suspended_by_us, m.problem, m.held
FROM unnest($1) w (id)
CROSS JOIN LATERAL (SELECT * FROM mediverse_admin.account WHERE id = w.id OFFSET 0) a
LEFT JOIN LATERAL (SELECT * FROM mediverse_admin.moodle_account WHERE user_id = w.id OFFSET 0) m ON true
WHERE a.forgotten_at IS NULL AND NOT mediverse_admin.is_demo(a.id)
    AND (a.active OR m.moodle_user_id IS NOT NULL)
