-- Asked as the person: whether they are known, and where row security is not in force.
SELECT
    mediverse_admin.person() IS NOT NULL AS known,
    ARRAY(
        SELECT c.oid::regclass::text
        FROM pg_catalog.pg_class c,
            LATERAL (SELECT has_table_privilege(c.oid, 'DELETE, TRUNCATE')
                OR has_any_column_privilege(c.oid, 'SELECT, INSERT, UPDATE') AS is_reached) right_to
        WHERE c.relnamespace IN (to_regnamespace('public'), to_regnamespace('mediverse_admin'))
            AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
            AND CASE WHEN right_to.is_reached THEN
                -- Open to everyone. Prisma's books and what extensions show hold nothing of people.
                NOT (c.relkind IN ('r', 'p') AND row_security_active(c.oid))
                AND c.relname <> '_prisma_migrations'
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                    WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ELSE
                -- Closed: somebody made the table anew.
                c.oid IN (to_regclass('public."TeachingSession"'), to_regclass('public."SessionStudent"'),
                    to_regclass('public."SessionNote"'), to_regclass('public."VoiceCommand"'),
                    to_regclass('public."AnatomyPart"'), to_regclass('public."AnatomySynonym"'))
            END
        ORDER BY 1
    ) AS faults
