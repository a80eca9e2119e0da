UPDATE mediverse_admin.account a
SET email = coalesce(m.email, a.email), email_key = coalesce(m.email_key, a.email_key),
    first_name = coalesce(m.first_name, a.first_name), last_name = coalesce(m.last_name, a.last_name),
    role = coalesce(m.role, a.role), google_sub = coalesce(m.google_sub, a.google_sub), updated_at = $1
FROM pg_temp.staged_match m
WHERE m.account_id = a.id AND m.differs
