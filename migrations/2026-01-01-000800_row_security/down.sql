-- The role stays: it is the server's, and other databases may use it.
DO $$
DECLARE
    policy record;
BEGIN
    FOR policy IN
        SELECT p.polrelid::regclass AS target, p.polname FROM pg_catalog.pg_policy p
        JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
        WHERE c.relnamespace IN ('public'::regnamespace, 'mediverse_admin'::regnamespace)
            AND p.polname IN ('mediverse_others', 'mediverse_select', 'mediverse_insert', 'mediverse_update', 'mediverse_delete')
    LOOP
        EXECUTE format('DROP POLICY %I ON %s', policy.polname, policy.target);
        EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', policy.target);
        EXECUTE format('REVOKE ALL ON %s FROM mediverse_user', policy.target);
    END LOOP;
    BEGIN
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM mediverse_user', current_database());
    EXCEPTION
        WHEN insufficient_privilege THEN NULL;
    END;
END $$;

REVOKE ALL ON SCHEMA public, mediverse_admin FROM mediverse_user;
GRANT EXECUTE ON FUNCTION mediverse_admin.search_note_part(), mediverse_admin.search_note_synonym(),
    mediverse_admin.note_new_commands(), mediverse_admin.note_changed_commands(),
    mediverse_admin.note_gone_commands(), mediverse_admin.note_truncated_commands() TO PUBLIC;
DROP FUNCTION mediverse_admin.attach_row_security();
DROP FUNCTION mediverse_admin.codes();
DROP FUNCTION mediverse_admin.students();
DROP FUNCTION mediverse_admin.joined();
DROP FUNCTION mediverse_admin.taught();
DROP FUNCTION mediverse_admin.admin_until();
DROP FUNCTION mediverse_admin.admin_since();
DROP FUNCTION mediverse_admin.is_admin();
DROP FUNCTION mediverse_admin.teacher();
DROP FUNCTION mediverse_admin.person();
DROP FUNCTION mediverse_admin.acts_for_itself();
DROP INDEX public.mediverse_session_created_idx;
ALTER TABLE mediverse_admin.audit_log DROP COLUMN acted_as;
