SELECT
    to_regclass('mediverse_admin.__diesel_schema_migrations') IS NOT NULL AS books,
    count(*) FILTER (WHERE relname IN (
        'AnatomyPart', 'AnatomySynonym', 'TeachingSession',
        'SessionStudent', 'SessionNote', 'VoiceCommand'
    )) AS app_tables,
    count(*) FILTER (WHERE relname NOT IN (
        'AnatomyPart', 'AnatomySynonym', 'TeachingSession',
        'SessionStudent', 'SessionNote', 'VoiceCommand', '_prisma_migrations'
    )) AS other_tables
FROM pg_catalog.pg_class
WHERE relnamespace = to_regnamespace('public') AND relkind IN ('r', 'p', 'f')
