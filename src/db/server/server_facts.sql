-- $1 is the role, $2 the database. Since PostgreSQL 16 a member may act as a role only with SET.
WITH version (number, member) AS (
    SELECT current_setting('server_version_num')::integer,
           CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END
)
SELECT
    me.rolname::text AS me,
    me.rolsuper AS superuser,
    me.rolsuper OR me.rolcreaterole AS creates_roles,
    me.rolsuper OR me.rolcreatedb AS creates_databases,
    version.number AS version,
    role.oid IS NOT NULL AS role_exists,
    coalesce(role.rolcanlogin, false) AS role_logs_in,
    coalesce(pg_has_role(me.oid, role.oid, version.member), false) AS acts_as_role,
    db.oid IS NOT NULL AS database_exists,
    coalesce(db.datconnlimit = -2, false) AS database_is_broken,
    pg_get_userbyid(db.datdba)::text AS owner,
    pg_encoding_to_char(db.encoding)::text AS encoding,
    coalesce(pg_has_role(role.oid, db.datdba, 'USAGE'), false) AS role_owns,
    coalesce(has_database_privilege(role.oid, db.oid, 'CREATE'), false) AS role_creates,
    user_role.oid IS NOT NULL AS user_role_exists,
    coalesce(pg_has_role(role.oid, user_role.oid, version.member), false) AS role_has_user_role,
    me.rolsuper
        OR (me.rolcreaterole AND (version.number < 160000 OR user_role.oid IS NULL))
        OR coalesce(pg_has_role(me.oid, user_role.oid, 'MEMBER WITH ADMIN OPTION'), false)
        AS grants_user_role
FROM version
JOIN pg_catalog.pg_roles me ON me.rolname = current_user
LEFT JOIN pg_catalog.pg_roles role ON role.rolname = $1
LEFT JOIN pg_catalog.pg_database db ON db.datname = $2
LEFT JOIN pg_catalog.pg_roles user_role ON user_role.rolname = 'mediverse_user'
