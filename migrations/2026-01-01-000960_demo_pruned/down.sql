CREATE OR REPLACE FUNCTION mediverse_admin.note_gone_commands() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF current_setting('mediverse.pruning', true) = 'on' THEN
        INSERT INTO mediverse_admin.rollup_kept
        SELECT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01'), coalesce("sessionId", ''), "userId",
            action, target, success,
            CASE WHEN NOT success THEN mediverse_admin.error_kind("errorMsg", transcript) END,
            count(*), coalesce(sum(mediverse_admin.finite(confidence)), 0), count(mediverse_admin.finite(confidence))
        FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7;

        INSERT INTO mediverse_admin.rollup_session
            (quarter, session_id, kept, commands, succeeded, without_user, confidence_sum, confidence_count)
        SELECT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01'), coalesce("sessionId", ''), true,
            count(*), count(*) FILTER (WHERE success), count(*) FILTER (WHERE "userId" IS NULL),
            coalesce(sum(mediverse_admin.finite(confidence)), 0), count(mediverse_admin.finite(confidence))
        FROM gone GROUP BY 1, 2;

        INSERT INTO mediverse_admin.rollup_day
            (day, kept, action, target, success, error, commands, confidence_sum, confidence_count)
        SELECT date_trunc('day', "createdAt"), true, action, target, success,
            CASE WHEN NOT success THEN mediverse_admin.error_kind("errorMsg", transcript) END,
            count(*), coalesce(sum(mediverse_admin.finite(confidence)), 0), count(mediverse_admin.finite(confidence))
        FROM gone GROUP BY 1, 3, 4, 5, 6;
    END IF;
    INSERT INTO mediverse_admin.rollup_dirty
    SELECT DISTINCT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01') FROM gone;
    RETURN NULL;
END $$;

ALTER TABLE mediverse_admin.rollup_day DROP COLUMN demo;
ALTER TABLE mediverse_admin.rollup_session DROP COLUMN demo;
ALTER TABLE mediverse_admin.rollup_kept DROP COLUMN demo;
