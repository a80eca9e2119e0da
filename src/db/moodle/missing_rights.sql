-- The rights of $1 that who is connected does not have, in the order of $1.
WITH wanted AS (
    SELECT w.ord, w.value->>'part' AS part, w.value->>'verb' AS verb, w.value->>'table' AS name,
        ARRAY(SELECT jsonb_array_elements_text(w.value->'columns')) AS columns,
        to_regclass(format('public.%I', w.value->>'table'))::oid AS rel
    FROM jsonb_array_elements($1) WITH ORDINALITY w (value, ord)
),
judged AS (
    SELECT wanted.*,
        CASE
            WHEN rel IS NULL THEN false
            WHEN verb = 'USAGE' THEN has_sequence_privilege(rel, 'USAGE')
            ELSE has_table_privilege(rel, verb)
        END AS whole,
        lacking.names
    FROM wanted
    LEFT JOIN LATERAL (
        -- A column that this version of Moodle does not have is no right to miss.
        SELECT string_agg(a.attname, ', ' ORDER BY a.attnum) AS names
        FROM pg_catalog.pg_attribute a
        WHERE verb IN ('SELECT', 'INSERT', 'UPDATE') AND a.attrelid = rel AND a.attnum > 0
            AND NOT a.attisdropped AND (columns = '{}' OR a.attname = ANY (columns))
            AND NOT has_column_privilege(rel, a.attnum, verb)
    ) lacking ON true
)
SELECT part, verb, name AS table, CASE WHEN columns <> '{}' THEN names END AS columns, rel IS NOT NULL AS table_exists
FROM judged
WHERE NOT whole AND (rel IS NULL OR verb IN ('DELETE', 'USAGE') OR names IS NOT NULL)
ORDER BY ord
