-- What hangs in our two schemas, an object a row: how to name it, and the statement that makes it.
-- Runs with only pg_catalog in the search path, so that every name is written out.
WITH relations AS (
    SELECT c.oid, c.relkind, c.relowner, c.relacl, c.relrowsecurity, c.relforcerowsecurity, c.reloptions,
        format('%I.%I', n.nspname, c.relname) AS name, n.nspname, c.relname
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ('public', 'mediverse_admin')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
), functions AS (
    SELECT p.oid, p.proowner, p.proacl, format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) AS name
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname IN ('public', 'mediverse_admin') AND p.prokind IN ('f', 'p')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')
), rights (object, owner, acl) AS (
    SELECT 'TABLE ' || name, relowner, coalesce(relacl, acldefault('r', relowner)) FROM relations WHERE relkind IN ('r', 'p', 'v')
    UNION ALL
    SELECT 'SEQUENCE ' || name, relowner, coalesce(relacl, acldefault('s', relowner)) FROM relations WHERE relkind = 'S'
    UNION ALL
    SELECT 'FUNCTION ' || name, proowner, coalesce(proacl, acldefault('f', proowner)) FROM functions
    UNION ALL
    SELECT 'SCHEMA ' || quote_ident(nspname), nspowner, coalesce(nspacl, acldefault('n', nspowner))
    FROM pg_namespace WHERE nspname IN ('public', 'mediverse_admin')
), column_rights AS (
    SELECT r.name, a.attname, r.relowner AS owner, a.attacl AS acl
    FROM pg_attribute a JOIN relations r ON r.oid = a.attrelid
    WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
)
SELECT 'table' AS kind, name, '' AS parent, 'table' AS ddl, NULL::text AS fault FROM relations WHERE relkind IN ('r', 'p')
UNION ALL
SELECT 'column', format('%s.%I', r.name, a.attname), r.name,
    format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
        || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''), NULL
FROM relations r
JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = r.oid AND d.adnum = a.attnum
WHERE r.relkind IN ('r', 'p')
UNION ALL
SELECT 'enum', format('%I.%I', n.nspname, t.typname), '',
    (SELECT string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid), NULL
FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE n.nspname IN ('public', 'mediverse_admin') AND t.typtype = 'e'
UNION ALL
SELECT 'constraint', format('%s.%I', r.name, c.conname), r.name,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', r.name, c.conname, replace(pg_get_constraintdef(c.oid), ' NOT VALID', '')),
    CASE WHEN NOT c.convalidated THEN 'not validated' END
FROM pg_constraint c JOIN relations r ON r.oid = c.conrelid
WHERE c.contype IN ('p', 'u', 'f', 'c', 'x')
UNION ALL
SELECT 'index', i_name.name, r.name, pg_get_indexdef(i.indexrelid), CASE WHEN NOT i.indisvalid THEN 'invalid' END
FROM pg_index i
JOIN relations r ON r.oid = i.indrelid
JOIN relations i_name ON i_name.oid = i.indexrelid
WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u', 'x'))
  -- One that is being built right now is not broken.
  AND NOT (NOT i.indisvalid AND EXISTS (
      SELECT FROM pg_stat_progress_create_index p WHERE p.index_relid = i.indexrelid AND p.pid <> pg_backend_pid()))
UNION ALL
SELECT 'trigger', format('%I on %s', t.tgname, r.name), r.name, pg_get_triggerdef(t.oid),
    CASE WHEN t.tgenabled NOT IN ('O', 'A') THEN 'disabled' END
FROM pg_trigger t JOIN relations r ON r.oid = t.tgrelid
WHERE NOT t.tgisinternal
UNION ALL
SELECT 'function', name, '', pg_get_functiondef(oid), NULL FROM functions
UNION ALL
SELECT 'view', name, '', format('CREATE OR REPLACE VIEW %s %sAS %s', name,
    coalesce('WITH (' || array_to_string(reloptions, ', ') || ') ', ''), pg_get_viewdef(oid)), NULL
FROM relations WHERE relkind = 'v'
UNION ALL
SELECT 'security', name || ' (row-level security)', name,
    format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name)
        || CASE WHEN relforcerowsecurity THEN format('; ALTER TABLE %s FORCE ROW LEVEL SECURITY', name) ELSE '' END, NULL
FROM relations WHERE relrowsecurity
UNION ALL
SELECT 'policy', format('%I on %s', p.polname, r.name), r.name,
    format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s%s', p.polname, r.name,
        CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
        CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
        (SELECT string_agg(CASE WHEN role = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(role)) END, ', ' ORDER BY role)
         FROM unnest(p.polroles) role),
        coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', ''),
        coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '')), NULL
FROM pg_policy p JOIN relations r ON r.oid = p.polrelid
UNION ALL
-- What nobody but the owner has by himself: rights that migrations give, and PUBLIC's that they take.
SELECT 'right', format('%s on %s for %s', e.privilege_type, r.object, coalesce(role.rolname, 'PUBLIC')), r.object,
    format('GRANT %s ON %s TO %s', e.privilege_type, r.object, coalesce(quote_ident(role.rolname), 'PUBLIC')), NULL
FROM rights r CROSS JOIN LATERAL aclexplode(r.acl) e
LEFT JOIN pg_roles role ON role.oid = e.grantee
WHERE e.grantee <> r.owner AND (e.grantee = 0 OR role.oid IS NOT NULL)
UNION ALL
SELECT 'right', format('%s (%I) on %s for %s', e.privilege_type, r.attname, r.name, coalesce(role.rolname, 'PUBLIC')), r.name,
    format('GRANT %s (%I) ON TABLE %s TO %s', e.privilege_type, r.attname, r.name, coalesce(quote_ident(role.rolname), 'PUBLIC')), NULL
FROM column_rights r CROSS JOIN LATERAL aclexplode(r.acl) e
LEFT JOIN pg_roles role ON role.oid = e.grantee
WHERE e.grantee <> r.owner AND (e.grantee = 0 OR role.oid IS NOT NULL)
ORDER BY 1, 2
