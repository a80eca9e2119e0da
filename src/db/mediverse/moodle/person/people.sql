-- The people $1 with what we remember of their Moodle accounts.
-- Whoever is deactivated and has no Moodle account of record is of no concern.
SELECT a.id, a.email, a.first_name, a.last_name, a.role, a.active, m.user_id IS NOT NULL AS known,
    m.moodle_user_id, m.username, coalesce(m.created_by_us, false) AS created_by_us, m.written_hash,
    coalesce(m.suspended_by_us, false) AS suspended_by_us, m.problem, m.held
FROM mediverse_admin.account a
LEFT JOIN mediverse_admin.moodle_account m ON m.user_id = a.id
WHERE a.id = ANY ($1) AND a.forgotten_at IS NULL AND NOT mediverse_admin.is_demo(a.id)
    AND (a.active OR m.moodle_user_id IS NOT NULL)
ORDER BY a.id
