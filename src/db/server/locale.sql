-- Columns that came with PostgreSQL 15 and 17 are read by name, so that 14 does not miss them.
SELECT
    coalesce(to_jsonb(db) ->> 'datlocprovider', 'c') AS provider,
    db.datcollate::text AS collation,
    db.datctype::text AS ctype,
    coalesce(to_jsonb(db) ->> 'datlocale', to_jsonb(db) ->> 'daticulocale') AS locale,
    (SELECT spcname::text FROM pg_catalog.pg_tablespace t
     WHERE t.oid = db.dattablespace AND spcname <> 'pg_default') AS tablespace
FROM pg_catalog.pg_database db
WHERE db.datname = $1
