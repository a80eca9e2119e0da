-- One statement, so one snapshot: a note is taken only together with everything its writer committed.
-- The caller holds the advisory lock that lets one of them work at a time.
CREATE OR REPLACE FUNCTION mediverse_admin.refresh_rollups() RETURNS bigint
LANGUAGE sql AS $$
    WITH taken AS (
        DELETE FROM mediverse_admin.rollup_dirty RETURNING quarter
    ), quarters AS (
        SELECT DISTINCT quarter FROM taken
    ), days AS (
        SELECT DISTINCT date_trunc('day', quarter) AS day FROM taken
    ), gone_quarters AS (
        DELETE FROM mediverse_admin.rollup_session r USING quarters q
        WHERE NOT r.kept AND r.quarter = q.quarter
    ), gone_days AS (
        DELETE FROM mediverse_admin.rollup_day r USING days d
        WHERE NOT r.kept AND r.day = d.day
    ), by_session AS (
        INSERT INTO mediverse_admin.rollup_session
            (quarter, session_id, commands, succeeded, without_user, confidence_sum, confidence_count)
        SELECT q.quarter, v.session_id, v.commands, v.succeeded, v.without_user, v.confidence_sum, v.confidence_count
        FROM quarters q CROSS JOIN LATERAL (
            SELECT coalesce(c."sessionId", '') AS session_id, count(*) AS commands,
                count(*) FILTER (WHERE c.success) AS succeeded,
                count(*) FILTER (WHERE c."userId" IS NULL) AS without_user,
                coalesce(sum(mediverse_admin.finite(c.confidence)), 0) AS confidence_sum,
                count(mediverse_admin.finite(c.confidence)) AS confidence_count
            FROM public."VoiceCommand" c
            WHERE c."createdAt" >= q.quarter AND c."createdAt" < q.quarter + interval '15 minutes'
            GROUP BY 1
        ) v
    ), by_day AS (
        INSERT INTO mediverse_admin.rollup_day
            (day, action, target, success, error, commands, confidence_sum, confidence_count)
        SELECT d.day, v.action, v.target, v.success, v.error, v.commands, v.confidence_sum, v.confidence_count
        FROM days d CROSS JOIN LATERAL (
            SELECT c.action, c.target, c.success,
                CASE WHEN NOT c.success THEN mediverse_admin.error_kind(c."errorMsg", c.transcript) END AS error,
                count(*) AS commands,
                coalesce(sum(mediverse_admin.finite(c.confidence)), 0) AS confidence_sum,
                count(mediverse_admin.finite(c.confidence)) AS confidence_count
            FROM public."VoiceCommand" c
            WHERE c."createdAt" >= d.day AND c."createdAt" < d.day + interval '1 day'
            GROUP BY 1, 2, 3, 4
        ) v
    )
    SELECT count(*) FROM quarters
$$;

-- Note everything that is or was counted, for a refresh that counts anew.
CREATE OR REPLACE FUNCTION mediverse_admin.note_all_commands() RETURNS void
LANGUAGE sql AS $$
    INSERT INTO mediverse_admin.rollup_dirty
    SELECT DISTINCT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01') FROM public."VoiceCommand"
    UNION SELECT quarter FROM mediverse_admin.rollup_session WHERE NOT kept
    UNION SELECT day FROM mediverse_admin.rollup_day WHERE NOT kept
$$;

DROP TABLE mediverse_admin.rollup_target;
DROP TABLE mediverse_admin.rollup_kind;
ALTER TABLE mediverse_admin.rollup_day DROP COLUMN spanned;
