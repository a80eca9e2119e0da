CREATE TEMPORARY TABLE staged_account (
    line bigint NOT NULL,
    id text,
    new_id text NOT NULL,
    email text,
    email_key text,
    first_name text,
    last_name text,
    role text,
    google_sub text
) ON COMMIT DROP;
-- Whom a line means: the account with its id, else the one with its address.
CREATE TEMPORARY VIEW staged_match AS
SELECT s.*, a.id AS account_id, a.email AS old_email, a.first_name AS old_first_name, a.last_name AS old_last_name,
    a.role AS old_role, a.google_sub AS old_google_sub,
    a.id IS NOT NULL AND (
        coalesce(s.email, a.email), coalesce(s.first_name, a.first_name), coalesce(s.last_name, a.last_name),
        coalesce(s.role, a.role), coalesce(s.google_sub, a.google_sub)
    ) IS DISTINCT FROM (a.email, a.first_name, a.last_name, a.role, a.google_sub) AS differs
FROM pg_temp.staged_account s
LEFT JOIN mediverse_admin.account a
    ON a.id = CASE WHEN s.id IS NOT NULL THEN s.id
        ELSE (SELECT b.id FROM mediverse_admin.account b WHERE b.email_key = s.email_key) END;
