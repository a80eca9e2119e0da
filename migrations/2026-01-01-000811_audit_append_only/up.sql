-- Nobody but the log's owner changes or removes what it says: `db prune` archives, `user forget`
-- takes names out, and both are the owner's. A right that someone was given by accident
-- (`GRANT ALL ON ALL TABLES`) does not help, and whoever may only add cannot add for others.
CREATE FUNCTION mediverse_admin.audit_log_guard() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        NEW.at := clock_timestamp();
        NEW.db_user := session_user;
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'permission denied: the audit log is only added to'
        USING ERRCODE = 'insufficient_privilege';
END $$;

REVOKE ALL ON FUNCTION mediverse_admin.audit_log_guard() FROM PUBLIC;

CREATE TRIGGER audit_log_add BEFORE INSERT ON mediverse_admin.audit_log
    FOR EACH ROW EXECUTE FUNCTION mediverse_admin.audit_log_guard();
CREATE TRIGGER audit_log_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON mediverse_admin.audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.audit_log_guard();
