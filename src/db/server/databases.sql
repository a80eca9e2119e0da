SELECT datname::text AS name, pg_catalog.pg_database_size(oid) AS bytes
FROM pg_catalog.pg_database
WHERE NOT datistemplate AND datname <> 'postgres'
ORDER BY datname
