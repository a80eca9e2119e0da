SELECT a.pid, a.usename::text, a.application_name, a.client_addr::text AS client
FROM pg_catalog.pg_locks l
JOIN pg_catalog.pg_stat_activity a USING (pid)
WHERE l.locktype = 'advisory'
  AND l.granted
  AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
  AND ((l.classid::bigint << 32) | l.objid::bigint) = $1
  AND l.objsubid = 1
ORDER BY a.pid
LIMIT 1
