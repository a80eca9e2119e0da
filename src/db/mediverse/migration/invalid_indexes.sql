SELECT format('%I.%I', n.nspname, c.relname) AS name
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE NOT i.indisvalid
  AND n.nspname IN ('public', 'mediverse_admin')
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_stat_progress_create_index p
      WHERE p.index_relid = i.indexrelid AND p.pid <> pg_backend_pid()
  )
ORDER BY 1
