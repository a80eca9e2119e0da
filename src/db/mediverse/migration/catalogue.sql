-- Every object of one schema as a line of text, the schema's own name left out.
WITH names AS (
    SELECT oid, relname, relkind FROM pg_catalog.pg_class
    WHERE relnamespace = to_regnamespace($1)
), lines (kind, owner, line) AS (
    SELECT 'table', relname::text, format('table %I', relname)
    FROM names WHERE relkind IN ('r', 'p')
    UNION ALL
    SELECT 'column', n.relname::text, format('column %I.%I %s%s%s', n.relname, a.attname,
        format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
        coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
    FROM names n
    JOIN pg_catalog.pg_attribute a ON a.attrelid = n.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = n.oid AND d.adnum = a.attnum
    WHERE n.relkind IN ('r', 'p', 'v')
    UNION ALL
    SELECT 'view', n.relname::text, format('view %I %s', n.relname, pg_get_viewdef(n.oid))
    FROM names n WHERE n.relkind = 'v'
    UNION ALL
    SELECT 'index', t.relname::text, format('index %s%s', pg_get_indexdef(i.indexrelid),
        CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END)
    FROM pg_catalog.pg_index i JOIN names t ON t.oid = i.indrelid
    UNION ALL
    SELECT 'constraint', n.relname::text, format('constraint %I.%I %s', n.relname, c.conname, pg_get_constraintdef(c.oid))
    FROM pg_catalog.pg_constraint c JOIN names n ON n.oid = c.conrelid
    WHERE c.contype <> 'n'
    UNION ALL
    SELECT 'trigger', n.relname::text, format('trigger %s', pg_get_triggerdef(t.oid))
    FROM pg_catalog.pg_trigger t JOIN names n ON n.oid = t.tgrelid WHERE NOT t.tgisinternal
    UNION ALL
    SELECT 'policy', n.relname::text, format('policy %I.%I %s %s %s', n.relname, p.polname, p.polcmd,
        coalesce(pg_get_expr(p.polqual, p.polrelid), '-'), coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '-'))
    FROM pg_catalog.pg_policy p JOIN names n ON n.oid = p.polrelid
    UNION ALL
    SELECT 'security', relname::text, format('row security of %I', relname)
    FROM pg_catalog.pg_class WHERE relnamespace = to_regnamespace($1) AND relrowsecurity
    UNION ALL
    SELECT 'grant', c.relname::text, format('grant of %s on %I to mediverse_user', a.privilege_type, c.relname)
    FROM pg_catalog.pg_class c, aclexplode(c.relacl) a
    WHERE c.relnamespace = to_regnamespace($1) AND a.grantee = to_regrole('mediverse_user')
    UNION ALL
    SELECT 'function', '', format('function %s', pg_get_functiondef(p.oid))
    FROM pg_catalog.pg_proc p
    WHERE p.pronamespace = to_regnamespace($1) AND p.prokind IN ('f', 'p')
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    UNION ALL
    SELECT 'enum', '', format('enum %I %s', t.typname,
        (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_catalog.pg_enum e WHERE e.enumtypid = t.oid))
    FROM pg_catalog.pg_type t WHERE t.typnamespace = to_regnamespace($1) AND t.typtype = 'e'
)
SELECT replace(replace(line, quote_ident($1) || '.', ''), quote_literal($1) || '.', '') AS line
FROM lines
WHERE $2 OR owner = '' OR owner IN (
    'AnatomyPart', 'AnatomySynonym', 'TeachingSession', 'SessionStudent', 'SessionNote', 'VoiceCommand'
)
ORDER BY 1
