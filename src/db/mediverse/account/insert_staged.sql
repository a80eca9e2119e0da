INSERT INTO mediverse_admin.account
    (id, email, email_key, first_name, last_name, role, google_sub, created_at, updated_at)
SELECT new_id, email, email_key, first_name, last_name, role, google_sub, $1, $1
FROM pg_temp.staged_match
WHERE account_id IS NULL
ORDER BY line
