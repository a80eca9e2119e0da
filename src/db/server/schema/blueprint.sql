-- Tables and enums of the schemas $1 as one JSON document; what extensions made is left out.
WITH tables AS (
    SELECT c.oid, n.nspname, c.relname
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY ($1)
      AND NOT (n.nspname = 'public' AND c.relname = '_prisma_migrations')
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
), keys AS (
    SELECT i.indrelid, json_build_object(
        'name', x.relname,
        'primary', i.indisprimary,
        'unique', i.indisunique,
        'method', m.amname,
        'columns', (
            SELECT json_agg(a.attname ORDER BY place)
            FROM unnest(i.indkey) WITH ORDINALITY AS key (number, place)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = key.number
            WHERE place <= i.indnkeyatts
        ),
        'descending', (SELECT coalesce(json_agg(option & 1 = 1 ORDER BY place), '[]') FROM unnest(i.indoption) WITH ORDINALITY AS o (option, place))
    ) AS key, x.relname
    FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
    JOIN pg_catalog.pg_am m ON m.oid = x.relam
    -- Expressions and conditions are more than a list of columns.
    WHERE i.indexprs IS NULL AND i.indpred IS NULL
), parents AS (
    SELECT c.conrelid, c.conname, json_build_object(
        'name', c.conname,
        'columns', (SELECT json_agg(a.attname ORDER BY place) FROM unnest(c.conkey) WITH ORDINALITY AS k (number, place)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number),
        'schema', n.nspname,
        'table', f.relname,
        'targets', (SELECT json_agg(a.attname ORDER BY place) FROM unnest(c.confkey) WITH ORDINALITY AS k (number, place)
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number),
        'onDelete', c.confdeltype,
        'onUpdate', c.confupdtype
    ) AS parent
    FROM pg_catalog.pg_constraint c
    JOIN pg_catalog.pg_class f ON f.oid = c.confrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = f.relnamespace
    WHERE c.contype = 'f'
)
SELECT json_build_object(
    'tables', (SELECT coalesce(json_agg(json_build_object(
        'schema', t.nspname,
        'name', t.relname,
        'columns', (SELECT coalesce(json_agg(json_build_object(
            'name', a.attname,
            'type', format_type(coalesce(nullif(ty.typelem, 0), ty.oid), a.atttypmod),
            'array', ty.typelem <> 0 AND ty.typcategory = 'A',
            'enumSchema', en.nspname,
            'enum', e.typname,
            'required', a.attnotnull,
            'default', pg_get_expr(d.adbin, d.adrelid),
            'identity', a.attidentity <> ''
        ) ORDER BY a.attnum), '[]')
            FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_type ty ON ty.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_type e ON e.typtype = 'e' AND e.oid = coalesce(nullif(ty.typelem, 0), ty.oid)
            LEFT JOIN pg_catalog.pg_namespace en ON en.oid = e.typnamespace
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped),
        'keys', (SELECT coalesce(json_agg(k.key ORDER BY k.relname), '[]') FROM keys k WHERE k.indrelid = t.oid),
        'parents', (SELECT coalesce(json_agg(p.parent ORDER BY p.conname), '[]') FROM parents p WHERE p.conrelid = t.oid)
    ) ORDER BY t.nspname DESC, t.relname), '[]') FROM tables t),
    'enums', (SELECT coalesce(json_agg(json_build_object(
        'schema', n.nspname,
        'name', ty.typname,
        'labels', (SELECT json_agg(l.enumlabel ORDER BY l.enumsortorder) FROM pg_catalog.pg_enum l WHERE l.enumtypid = ty.oid)
    ) ORDER BY n.nspname DESC, ty.typname), '[]')
        FROM pg_catalog.pg_type ty JOIN pg_catalog.pg_namespace n ON n.oid = ty.typnamespace
        WHERE ty.typtype = 'e' AND n.nspname = ANY ($1)
          AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = ty.oid AND d.deptype = 'e'))
)::text AS line
