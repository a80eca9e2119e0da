SELECT m.version::text AS version,
       coalesce(l.name, m.version) AS name,
       l.checksum,
       coalesce(l.applied_at, m.run_on AT TIME ZONE 'UTC') AS applied_at
FROM mediverse_admin.__diesel_schema_migrations m
LEFT JOIN mediverse_admin.migration_ledger l ON l.version = m.version
ORDER BY m.version COLLATE "C"
