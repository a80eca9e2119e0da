SELECT
    current_user::text AS role,
    me.rolsuper AS superuser,
    coalesce((SELECT pg_has_role(me.oid, person.oid, 'MEMBER') FROM pg_catalog.pg_roles person
        WHERE person.rolname = 'mediverse_user'), true) AS may_act,
    current_setting('server_version') AS version,
    current_setting('server_version_num')::integer AS version_number,
    pg_is_in_recovery() AS standby,
    current_setting('transaction_read_only') = 'on' AS read_only,
    coalesce(ssl.ssl, false) AS tls,
    ssl.version AS tls_version,
    pg_encoding_to_char(db.encoding)::text AS encoding,
    pg_get_userbyid(db.datdba)::text AS owner,
    pg_has_role(me.oid, db.datdba, 'USAGE') AS role_owns,
    ARRAY(
        SELECT format('%I.%I of %I', n.nspname, c.relname, pg_get_userbyid(c.relowner))
        FROM pg_catalog.pg_class c
        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'S') AND NOT pg_has_role(me.oid, c.relowner, 'USAGE')
          AND (n.nspname = 'mediverse_admin' OR n.nspname = 'public' AND c.relname = ANY (ARRAY[
              'AnatomyPart', 'AnatomySynonym', 'TeachingSession', 'SessionStudent', 'SessionNote', 'VoiceCommand']))
        ORDER BY 1
    ) AS foreign_objects
FROM pg_catalog.pg_database db
JOIN pg_catalog.pg_roles me ON me.rolname = current_user
LEFT JOIN pg_catalog.pg_stat_ssl ssl ON ssl.pid = pg_backend_pid()
WHERE db.datname = current_database()
