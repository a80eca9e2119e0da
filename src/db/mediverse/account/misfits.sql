-- $1 is how many, $2 what a place in the file is called.
SELECT line, problem FROM (
    SELECT line, 'the id `' || id || '` stands on ' || $2 || ' ' || first || ' already' AS problem
    FROM (SELECT line, id, min(line) OVER (PARTITION BY id) AS first FROM pg_temp.staged_match WHERE id IS NOT NULL) s
    WHERE line > first
    UNION ALL
    SELECT line, 'the e-mail address `' || email || '` stands on ' || $2 || ' ' || first || ' already'
    FROM (SELECT line, email, min(line) OVER (PARTITION BY email_key) AS first FROM pg_temp.staged_match WHERE email_key IS NOT NULL) s
    WHERE line > first
    UNION ALL
    SELECT line, 'the Google account `' || google_sub || '` stands on ' || $2 || ' ' || first || ' already'
    FROM (SELECT line, google_sub, min(line) OVER (PARTITION BY google_sub) AS first FROM pg_temp.staged_match WHERE google_sub IS NOT NULL) s
    WHERE line > first
    UNION ALL
    SELECT line, 'the account `' || account_id || '` is meant on ' || $2 || ' ' || first || ' already'
    FROM (SELECT line, account_id, id, email_key, first_value(id) OVER same AS first_id,
            first_value(email_key) OVER same AS first_email_key, min(line) OVER same AS first
        FROM pg_temp.staged_match WHERE account_id IS NOT NULL
        WINDOW same AS (PARTITION BY account_id ORDER BY line)) s
    WHERE line > first AND id IS DISTINCT FROM first_id AND email_key IS DISTINCT FROM first_email_key
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
