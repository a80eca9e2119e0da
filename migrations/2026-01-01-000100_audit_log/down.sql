DROP TABLE mediverse_admin.audit_log;
