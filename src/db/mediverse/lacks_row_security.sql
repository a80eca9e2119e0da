SELECT to_regprocedure('mediverse_admin.attach_row_security()') IS NOT NULL AND EXISTS (
    SELECT FROM unnest(ARRAY['TeachingSession', 'SessionStudent', 'SessionNote', 'VoiceCommand', 'AnatomyPart', 'AnatomySynonym'])
        AS app (name)
    JOIN pg_catalog.pg_class c ON c.oid = to_regclass(format('public.%I', app.name))
    WHERE NOT c.relrowsecurity OR NOT has_table_privilege('mediverse_user', c.oid, 'SELECT')
) AS lacks
