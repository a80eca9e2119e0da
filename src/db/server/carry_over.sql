-- Statements that give the database $2 the settings, rights and comment of $1.
WITH model AS (
    SELECT * FROM pg_catalog.pg_database WHERE datname = $1
)
SELECT line FROM (
    SELECT 1 AS place, format('ALTER DATABASE %I SET %s = %s', $2, split_part(setting, '=', 1),
        -- Lists are stored as they are written, other values bare.
        CASE WHEN split_part(setting, '=', 1) IN ('search_path', 'datestyle', 'session_preload_libraries', 'local_preload_libraries', 'temp_tablespaces')
             THEN substr(setting, strpos(setting, '=') + 1)
             ELSE quote_literal(substr(setting, strpos(setting, '=') + 1)) END) AS line
    FROM pg_catalog.pg_db_role_setting s, unnest(s.setconfig) AS setting, model
    WHERE s.setdatabase = model.oid AND s.setrole = 0
    UNION ALL
    SELECT 2, format('REVOKE ALL ON DATABASE %I FROM PUBLIC', $2)
    FROM model WHERE model.datacl IS NOT NULL
    UNION ALL
    SELECT 3, format('GRANT %s ON DATABASE %I TO %s%s', a.privilege_type, $2,
        CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END,
        CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
    FROM model, aclexplode(model.datacl) a
    WHERE a.grantee <> model.datdba
    UNION ALL
    SELECT 4, format('COMMENT ON DATABASE %I IS %L', $2, shobj_description(model.oid, 'pg_database'))
    FROM model WHERE shobj_description(model.oid, 'pg_database') IS NOT NULL
    UNION ALL
    SELECT 5, format('ALTER DATABASE %I CONNECTION LIMIT %s', $2, model.datconnlimit)
    FROM model WHERE model.datconnlimit > 0
) statements
ORDER BY place, line
