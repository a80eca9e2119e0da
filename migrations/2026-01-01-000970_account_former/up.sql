-- What an account was called before it was changed, by whomever: texts that name the person by it are found when the
-- person is forgotten. It goes with the account.
CREATE TABLE mediverse_admin.account_former (
    user_id text NOT NULL REFERENCES mediverse_admin.account (id) ON UPDATE CASCADE ON DELETE CASCADE,
    email text NOT NULL,
    email_key text NOT NULL,
    first_name text NOT NULL,
    last_name text NOT NULL,
    google_sub text,
    until timestamp(3) NOT NULL
);
CREATE INDEX account_former_user_idx ON mediverse_admin.account_former (user_id);

CREATE FUNCTION mediverse_admin.keep_former() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    INSERT INTO mediverse_admin.account_former (user_id, email, email_key, first_name, last_name, google_sub, until)
    SELECT o.id, o.email, o.email_key, o.first_name, o.last_name, o.google_sub, clock_timestamp() AT TIME ZONE 'UTC'
    FROM gone o JOIN added n ON n.id = o.id
    WHERE o.forgotten_at IS NULL AND n.forgotten_at IS NULL
        AND (o.email, o.first_name, o.last_name, o.google_sub)
            IS DISTINCT FROM (n.email, n.first_name, n.last_name, n.google_sub)
        AND NOT EXISTS (
            SELECT FROM mediverse_admin.account_former f
            WHERE f.user_id = o.id AND (f.email, f.first_name, f.last_name, f.google_sub)
                IS NOT DISTINCT FROM (o.email, o.first_name, o.last_name, o.google_sub));
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION mediverse_admin.keep_former() FROM PUBLIC;
CREATE TRIGGER mediverse_former AFTER UPDATE ON mediverse_admin.account
    REFERENCING NEW TABLE AS added OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.keep_former();

-- One's own, and everybody's for administrators; only the trigger writes.
ALTER TABLE mediverse_admin.account_former ENABLE ROW LEVEL SECURITY;
CREATE POLICY mediverse_others ON mediverse_admin.account_former USING (mediverse_admin.acts_for_itself());
CREATE POLICY mediverse_select ON mediverse_admin.account_former FOR SELECT TO mediverse_user
    USING (user_id = (SELECT mediverse_admin.person()) OR (SELECT mediverse_admin.is_admin()));
GRANT SELECT ON mediverse_admin.account_former TO mediverse_user;
