SELECT pg_is_in_recovery() AS standby,
    CASE WHEN pg_is_in_recovery() THEN pg_last_xact_replay_timestamp() END AS replayed,
    EXISTS (SELECT FROM mediverse_admin.rollup_dirty) AS dirty,
    current_setting('transaction_read_only') = 'off'
        AND has_table_privilege('mediverse_admin.rollup_dirty', 'DELETE')
        AND has_table_privilege('mediverse_admin.rollup_session', 'INSERT')
        AND has_table_privilege('mediverse_admin.rollup_session', 'DELETE')
        AND has_table_privilege('mediverse_admin.rollup_day', 'INSERT')
        AND has_table_privilege('mediverse_admin.rollup_day', 'UPDATE')
        AND has_table_privilege('mediverse_admin.rollup_day', 'DELETE')
        AND has_table_privilege('mediverse_admin.rollup_kind', 'INSERT')
        AND has_table_privilege('mediverse_admin.rollup_kind', 'UPDATE')
        AND has_table_privilege('mediverse_admin.rollup_target', 'INSERT')
        AND has_table_privilege('mediverse_admin.rollup_target', 'UPDATE') AS writable,
    -- A schema `public` that was made anew has none of them, and nobody noted what changed since
    (SELECT count(*) = 4 FROM pg_catalog.pg_trigger t
        WHERE t.tgrelid = to_regclass('public."VoiceCommand"') AND t.tgname LIKE 'mediverse\_rollup\_%'
            AND t.tgenabled IN ('O', 'A')) AS followed
