-- $1 is how many, $2 what a place in the file is called.
SELECT line, problem FROM (
    SELECT line, 'the id `' || id || '` stands on ' || $2 || ' ' || first || ' already' AS problem
    FROM (SELECT line, id, min(line) OVER (PARTITION BY id) AS first FROM pg_temp.staged_account WHERE id IS NOT NULL) s
    WHERE line > first
    UNION ALL
    SELECT line, 'the e-mail address `' || email || '` stands on ' || $2 || ' ' || first || ' already'
    FROM (SELECT line, email, min(line) OVER (PARTITION BY email_key) AS first FROM pg_temp.staged_account WHERE email_key IS NOT NULL) s
    WHERE line > first
    UNION ALL
    SELECT line, 'the Google account `' || google_sub || '` stands on ' || $2 || ' ' || first || ' already'
    FROM (SELECT line, google_sub, min(line) OVER (PARTITION BY google_sub) AS first FROM pg_temp.staged_account WHERE google_sub IS NOT NULL) s
    WHERE line > first
    UNION ALL
    SELECT m.line, 'the e-mail address `' || m.email || '` belongs to `' || other.id || '`'
    FROM pg_temp.staged_match m
    JOIN mediverse_admin.account other ON other.email_key = m.email_key
    WHERE other.id IS DISTINCT FROM m.account_id
    UNION ALL
    SELECT m.line, 'the Google account `' || m.google_sub || '` belongs to `' || other.id || '`'
    FROM pg_temp.staged_match m
    JOIN mediverse_admin.account other ON other.google_sub = m.google_sub
    WHERE other.id IS DISTINCT FROM m.account_id
    UNION ALL
    SELECT m.line, 'a new account needs ' || concat_ws(', ',
        CASE WHEN m.email IS NULL THEN 'an e-mail address' END,
        CASE WHEN m.first_name IS NULL THEN 'a first name' END,
        CASE WHEN m.last_name IS NULL THEN 'a last name' END,
        CASE WHEN m.role IS NULL THEN 'a role' END)
    FROM pg_temp.staged_match m
    WHERE m.account_id IS NULL
        AND (m.email IS NULL OR m.first_name IS NULL OR m.last_name IS NULL OR m.role IS NULL)
) misfit
ORDER BY line, problem
LIMIT $1
