SELECT
    wanted.name,
    a.name IS NOT NULL AS is_available,
    n.nspname::text AS schema
FROM unnest(ARRAY['pg_trgm', 'unaccent']) AS wanted (name)
LEFT JOIN pg_catalog.pg_available_extensions a ON a.name = wanted.name
LEFT JOIN pg_catalog.pg_extension e ON e.extname = wanted.name
LEFT JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
ORDER BY wanted.name
