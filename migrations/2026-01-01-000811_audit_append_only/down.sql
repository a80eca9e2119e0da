DROP TRIGGER audit_log_keep ON mediverse_admin.audit_log;
DROP TRIGGER audit_log_add ON mediverse_admin.audit_log;
DROP FUNCTION mediverse_admin.audit_log_guard();
