SELECT
    db.datname::text AS name,
    current_setting('server_version') AS server_version,
    current_setting('server_version_num')::integer / 10000 AS server_major,
    NULL::text AS system_identifier,
    pg_encoding_to_char(db.encoding)::text AS encoding,
    db.datcollate::text AS collation
FROM pg_catalog.pg_database db
WHERE db.datname = current_database()
