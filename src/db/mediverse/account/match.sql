-- A line means the account with its id, else the one with its address. $1 is the role of new people
-- whose line names none.
INSERT INTO pg_temp.staged_match
SELECT s.line, s.id, s.new_id, s.email, s.email_key, s.first_name, s.last_name,
    coalesce(s.role, CASE WHEN a.id IS NULL THEN $1 END), s.google_sub,
    a.id AS account_id,
    a.id IS NOT NULL AND (
        coalesce(s.email, a.email), coalesce(s.first_name, a.first_name), coalesce(s.last_name, a.last_name),
        coalesce(s.role, a.role), coalesce(s.google_sub, a.google_sub)
    ) IS DISTINCT FROM (a.email, a.first_name, a.last_name, a.role, a.google_sub) AS differs
FROM pg_temp.staged_account s
LEFT JOIN mediverse_admin.account by_email ON s.id IS NULL AND by_email.email_key = s.email_key
LEFT JOIN mediverse_admin.account a ON a.id = coalesce(s.id, by_email.id)
