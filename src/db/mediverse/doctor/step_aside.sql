-- No lock on any table is taken by this, and it is rolled back.
SET LOCAL lock_timeout = '10s';
SET LOCAL jit = off;
SET LOCAL client_min_messages = warning;
ALTER SCHEMA public RENAME TO mediverse_doctor_public;
ALTER SCHEMA mediverse_admin RENAME TO mediverse_doctor_admin;
CREATE SCHEMA public;
CREATE SCHEMA mediverse_admin;
-- Migrations may look whether everybody sees `public`, as PostgreSQL lets them at first.
DO $$
BEGIN
    IF has_schema_privilege('public', 'mediverse_doctor_public', 'USAGE') THEN
        GRANT USAGE ON SCHEMA public TO PUBLIC;
    END IF;
END $$;
SET LOCAL search_path = mediverse_admin, public;
