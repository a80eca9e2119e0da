-- Moodle's tables by their names without the prefix $1. Those of activities have the columns $2, and
-- names of letters and digits alone.
SELECT substr(c.relname, length($1) + 1)::text AS name,
    array_agg(a.attname::text ORDER BY a.attnum) AS columns,
    array_agg(a.attname::text) @> array_remove($2, 'timemodified')
        AND substr(c.relname, length($1) + 1) ~ '^[a-z][a-z0-9]*$' AS is_activity
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND starts_with(c.relname, $1)
GROUP BY c.relname
ORDER BY 1
