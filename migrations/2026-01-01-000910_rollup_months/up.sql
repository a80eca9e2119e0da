-- Roll-ups of months, and of everything since ever: a report over years reads as little as one over
-- days. They are kept by differences: folding a day adds what is new and takes off what was there.
--
-- Texts are keyed by their hash, because an index takes no text of any length; where a command says
-- nothing, the text is empty.

-- Which of the rows of pruned commands are counted in the months.
ALTER TABLE mediverse_admin.rollup_day ADD COLUMN spanned boolean NOT NULL DEFAULT false;

-- By action and kind of error. The span is the first of a month (UTC), or '-infinity': since ever.
CREATE TABLE mediverse_admin.rollup_kind (
    span timestamp(0) NOT NULL,
    action text NOT NULL,
    success boolean NOT NULL,
    error text NOT NULL,
    commands bigint NOT NULL,
    confidence_sum numeric NOT NULL,
    confidence_count bigint NOT NULL
);

CREATE UNIQUE INDEX rollup_kind_idx ON mediverse_admin.rollup_kind (span, md5(action), success, md5(error));

-- By what was spoken of, where something was.
CREATE TABLE mediverse_admin.rollup_target (
    span timestamp(0) NOT NULL,
    target text NOT NULL,
    success boolean NOT NULL,
    commands bigint NOT NULL,
    confidence_sum numeric NOT NULL,
    confidence_count bigint NOT NULL
);

CREATE UNIQUE INDEX rollup_target_idx ON mediverse_admin.rollup_target (span, md5(target), success);

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
    ), by_session AS (
        INSERT INTO mediverse_admin.rollup_session
            (quarter, session_id, commands, succeeded, without_user, confidence_sum, confidence_count)
        SELECT q.quarter, v.session_id, v.commands, v.succeeded, v.without_user, v.confidence_sum, v.confidence_count
        FROM quarters q CROSS JOIN LATERAL (
            SELECT coalesce(c."sessionId", '') AS session_id, count(*) AS commands,
                count(*) FILTER (WHERE c.success) AS succeeded,
                count(*) FILTER (WHERE c."userId" IS NULL) AS without_user,
                coalesce(sum(mediverse_admin.finite(c.confidence)), 0) AS confidence_sum,
                count(*) FILTER (WHERE c.confidence > '-Infinity' AND c.confidence < 'Infinity') AS confidence_count
            FROM public."VoiceCommand" c
            WHERE c."createdAt" >= q.quarter AND c."createdAt" < q.quarter + interval '15 minutes'
            GROUP BY 1
        ) v
    ), counted AS (
        SELECT d.day, v.action, v.target, v.success, v.error, v.commands, v.confidence_sum, v.confidence_count
        FROM days d CROSS JOIN LATERAL (
            SELECT c.action, c.target, c.success,
                CASE WHEN NOT c.success THEN mediverse_admin.error_kind(c."errorMsg", c.transcript) END AS error,
                count(*) AS commands,
                coalesce(sum(mediverse_admin.finite(c.confidence)), 0) AS confidence_sum,
                count(*) FILTER (WHERE c.confidence > '-Infinity' AND c.confidence < 'Infinity') AS confidence_count
            FROM public."VoiceCommand" c
            WHERE c."createdAt" >= d.day AND c."createdAt" < d.day + interval '1 day'
            GROUP BY 1, 2, 3, 4
        ) v
    ), gone_days AS (
        DELETE FROM mediverse_admin.rollup_day r USING days d
        WHERE NOT r.kept AND r.day = d.day
        RETURNING r.*
    ), pruned AS (
        UPDATE mediverse_admin.rollup_day r SET spanned = true FROM days d
        WHERE r.kept AND NOT r.spanned AND r.day = d.day
        RETURNING r.*
    ), by_day AS (
        INSERT INTO mediverse_admin.rollup_day
            (day, action, target, success, error, commands, confidence_sum, confidence_count)
        SELECT c.day, c.action, c.target, c.success, c.error, c.commands, c.confidence_sum, c.confidence_count
        FROM counted c
    ), changes AS (
        SELECT date_trunc('month', c.day) AS month, coalesce(c.action, '') AS action, coalesce(c.target, '') AS target,
            c.success, coalesce(c.error, '') AS error, sum(c.commands)::bigint AS commands,
            sum(c.confidence_sum) AS confidence_sum, sum(c.confidence_count)::bigint AS confidence_count
        FROM (
            SELECT day, action, target, success, error, commands, confidence_sum, confidence_count FROM counted
            UNION ALL
            SELECT day, action, target, success, error, commands, confidence_sum, confidence_count FROM pruned
            UNION ALL
            SELECT day, action, target, success, error, -commands, -confidence_sum, -confidence_count FROM gone_days
        ) c
        GROUP BY 1, 2, 3, 4, 5
        HAVING sum(c.commands) <> 0 OR sum(c.confidence_sum) <> 0 OR sum(c.confidence_count) <> 0
    ), by_kind AS (
        INSERT INTO mediverse_admin.rollup_kind AS r
            (span, action, success, error, commands, confidence_sum, confidence_count)
        SELECT coalesce(c.month, '-infinity'), c.action, c.success, c.error,
            sum(c.commands), sum(c.confidence_sum), sum(c.confidence_count)
        FROM changes c GROUP BY GROUPING SETS ((c.month, c.action, c.success, c.error), (c.action, c.success, c.error))
        ON CONFLICT (span, md5(action), success, md5(error)) DO UPDATE SET commands = r.commands + excluded.commands,
            confidence_sum = r.confidence_sum + excluded.confidence_sum,
            confidence_count = r.confidence_count + excluded.confidence_count
    ), by_target AS (
        INSERT INTO mediverse_admin.rollup_target AS r
            (span, target, success, commands, confidence_sum, confidence_count)
        SELECT coalesce(c.month, '-infinity'), c.target, c.success,
            sum(c.commands), sum(c.confidence_sum), sum(c.confidence_count)
        FROM changes c WHERE c.target <> ''
        GROUP BY GROUPING SETS ((c.month, c.target, c.success), (c.target, c.success))
        ON CONFLICT (span, md5(target), success) DO UPDATE SET commands = r.commands + excluded.commands,
            confidence_sum = r.confidence_sum + excluded.confidence_sum,
            confidence_count = r.confidence_count + excluded.confidence_count
    )
    SELECT count(*) FROM quarters
$$;

-- Note everything that is or was counted, and forget all but the rows of pruned commands, for a
-- refresh that counts anew.
CREATE OR REPLACE FUNCTION mediverse_admin.note_all_commands() RETURNS void
LANGUAGE sql AS $$
    INSERT INTO mediverse_admin.rollup_dirty
    SELECT DISTINCT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01') FROM public."VoiceCommand"
    UNION SELECT quarter FROM mediverse_admin.rollup_session WHERE NOT kept
    UNION SELECT day FROM mediverse_admin.rollup_day;
    DELETE FROM mediverse_admin.rollup_session WHERE NOT kept;
    DELETE FROM mediverse_admin.rollup_day WHERE NOT kept;
    DELETE FROM mediverse_admin.rollup_kind;
    DELETE FROM mediverse_admin.rollup_target;
    UPDATE mediverse_admin.rollup_day SET spanned = false WHERE spanned
$$;

-- What is there already was never counted by months.
SELECT mediverse_admin.note_all_commands();
