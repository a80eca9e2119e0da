CREATE SCHEMA IF NOT EXISTS mediverse_admin;
CREATE TABLE IF NOT EXISTS mediverse_admin.__diesel_schema_migrations (
    version varchar(50) PRIMARY KEY NOT NULL,
    run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE IF NOT EXISTS mediverse_admin.migration_ledger (
    version text PRIMARY KEY,
    name text NOT NULL,
    checksum text NOT NULL,
    how text NOT NULL CHECK (how IN ('run', 'adopted', 'repaired')),
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    applied_by text NOT NULL DEFAULT session_user,
    milliseconds bigint NOT NULL,
    tool_version text NOT NULL
);
