-- Databases with a name as one of $1 begins, in which nobody is and whose maker is gone: those whose comment begins
-- with $2 and ends with the name of their maker's sessions, and those without any. The name carries the run of the
-- maker, whose sessions are called by it, too: one that was killed at once has written no comment.
SELECT db.datname::text AS name, said.text <> '' AS is_marked
FROM pg_catalog.pg_database db
CROSS JOIN LATERAL (SELECT coalesce(shobj_description(db.oid, 'pg_database'), '') AS text) said
WHERE EXISTS (
    SELECT FROM unnest($1) prefix
    WHERE db.datname::text ~ ('^' || prefix || '[a-z0-9]{20,}(_(mediverse|moodle)(_spent)?)?$'))
  AND (said.text = '' OR left(said.text, length($2)) = $2)
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = db.oid)
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_stat_activity a
      WHERE a.application_name <> '' AND a.application_name IN (
          left(substr(said.text, length($2) + 1), 63),
          'mediverse ' || substring(db.datname::text FROM '[a-z0-9]{20,}')))
ORDER BY 1
