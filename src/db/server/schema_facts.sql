-- $1 is the role. A role that does not exist yet has no rights.
SELECT
    public.oid IS NOT NULL AS public_exists,
    coalesce(has_schema_privilege(role.oid, public.oid, 'CREATE')
        AND has_schema_privilege(role.oid, public.oid, 'USAGE'), false) AS public_is_usable,
    coalesce(pg_has_role(current_user, public.nspowner, 'USAGE'), false) AS public_is_mine,
    pg_get_userbyid(admin.nspowner)::text AS admin_owner,
    coalesce(pg_has_role(role.oid, admin.nspowner, 'USAGE'), false) AS admin_is_owned,
    (SELECT count(*) FROM pg_catalog.pg_class c
     JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'f')
       AND n.nspname <> 'information_schema'
       AND n.nspname NOT LIKE 'pg\_%') AS tables,
    (SELECT count(*) FROM (
         SELECT 'pg_catalog.pg_class'::regclass AS catalog, oid, relnamespace AS namespace
         FROM pg_catalog.pg_class WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
         UNION ALL
         SELECT 'pg_catalog.pg_proc'::regclass, oid, pronamespace FROM pg_catalog.pg_proc
         UNION ALL
         SELECT 'pg_catalog.pg_type'::regclass, oid, typnamespace
         FROM pg_catalog.pg_type WHERE typtype IN ('e', 'd', 'r')
         UNION ALL
         SELECT 'pg_catalog.pg_collation'::regclass, oid, collnamespace FROM pg_catalog.pg_collation
         UNION ALL
         SELECT 'pg_catalog.pg_conversion'::regclass, oid, connamespace FROM pg_catalog.pg_conversion
         UNION ALL
         SELECT 'pg_catalog.pg_operator'::regclass, oid, oprnamespace FROM pg_catalog.pg_operator
         UNION ALL
         SELECT 'pg_catalog.pg_ts_config'::regclass, oid, cfgnamespace FROM pg_catalog.pg_ts_config
         UNION ALL
         SELECT 'pg_catalog.pg_ts_dict'::regclass, oid, dictnamespace FROM pg_catalog.pg_ts_dict
     ) object
     JOIN pg_catalog.pg_namespace n ON n.oid = object.namespace
     WHERE n.nspname <> 'information_schema'
       AND n.nspname NOT LIKE 'pg\_%'
       AND NOT EXISTS (
           SELECT FROM pg_catalog.pg_depend d
           WHERE d.classid = object.catalog AND d.objid = object.oid AND d.deptype = 'e'
       ))
    + (SELECT count(*) FROM (
         SELECT 'pg_catalog.pg_publication'::regclass AS catalog, oid FROM pg_catalog.pg_publication
         UNION ALL
         SELECT 'pg_catalog.pg_foreign_data_wrapper'::regclass, oid FROM pg_catalog.pg_foreign_data_wrapper
         UNION ALL
         SELECT 'pg_catalog.pg_foreign_server'::regclass, oid FROM pg_catalog.pg_foreign_server
         UNION ALL
         SELECT 'pg_catalog.pg_event_trigger'::regclass, oid FROM pg_catalog.pg_event_trigger
         UNION ALL
         SELECT 'pg_catalog.pg_cast'::regclass, oid FROM pg_catalog.pg_cast WHERE oid >= 16384
     ) object
     WHERE NOT EXISTS (
         SELECT FROM pg_catalog.pg_depend d
         WHERE d.classid = object.catalog AND d.objid = object.oid AND d.deptype = 'e'
     ))
    + (SELECT count(*) FROM pg_catalog.pg_largeobject_metadata) AS objects
FROM (SELECT) one
LEFT JOIN pg_catalog.pg_roles role ON role.rolname = $1
LEFT JOIN pg_catalog.pg_namespace public ON public.nspname = 'public'
LEFT JOIN pg_catalog.pg_namespace admin ON admin.nspname = 'mediverse_admin'
