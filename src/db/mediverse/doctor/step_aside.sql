-- No lock on any table is taken by this, and it is rolled back.
SET LOCAL lock_timeout = '10s';
SET LOCAL jit = off;
SET LOCAL client_min_messages = warning;
ALTER SCHEMA public RENAME TO mediverse_doctor_public;
ALTER SCHEMA mediverse_admin RENAME TO mediverse_doctor_admin;
CREATE SCHEMA public;
CREATE SCHEMA mediverse_admin;
SET LOCAL search_path = mediverse_admin, public;
