-- The prefixes under which this database holds Moodle's three central tables.
SELECT left(c.relname, -length('course_modules'))::text AS prefix
FROM pg_catalog.pg_class c
WHERE c.relkind IN ('r', 'p')
  AND c.relname LIKE '%course\_modules'
  AND EXISTS (
      SELECT FROM pg_catalog.pg_class o
      WHERE o.relnamespace = c.relnamespace
        AND o.relname = left(c.relname, -length('course_modules')) || 'config'
  )
  AND EXISTS (
      SELECT FROM pg_catalog.pg_class o
      WHERE o.relnamespace = c.relnamespace
        AND o.relname = left(c.relname, -length('course_modules')) || 'user'
  )
ORDER BY prefix
