-- Roll-ups of the voice commands, so that a report over years costs what one over days costs.
--
-- Whoever writes "VoiceCommand" only notes the quarter hours (UTC) it touched. Reports fold these
-- into the roll-ups before they read, and count what is not folded yet from the commands themselves,
-- so their figures are right whether or not they may write (a standby, a role that only reads).
--
-- Contract with `db prune`: it deletes commands with the setting `mediverse.pruning` = 'on', set locally
-- in its transaction. Such commands are added to the rows marked `kept`, which nothing subtracts again
-- and which stay counted after the commands are gone. Without the setting a deletion is a correction.
--
-- No transcript gets in here: error messages are stored without what they quote.

CREATE TABLE mediverse_admin.rollup_dirty (
    quarter timestamp(0) NOT NULL
);

-- By session and quarter hour. '' is a command without session.
CREATE TABLE mediverse_admin.rollup_session (
    quarter timestamp(0) NOT NULL,
    session_id text NOT NULL,
    kept boolean NOT NULL DEFAULT false,
    commands bigint NOT NULL,
    succeeded bigint NOT NULL,
    without_user bigint NOT NULL,
    confidence_sum numeric NOT NULL,
    confidence_count bigint NOT NULL
);

CREATE INDEX rollup_session_quarter_idx ON mediverse_admin.rollup_session (quarter);
CREATE INDEX rollup_session_session_idx ON mediverse_admin.rollup_session (session_id);

-- By what was asked for, and UTC day.
CREATE TABLE mediverse_admin.rollup_day (
    day timestamp(0) NOT NULL,
    kept boolean NOT NULL DEFAULT false,
    action text,
    target text,
    success boolean NOT NULL,
    error text,
    commands bigint NOT NULL,
    confidence_sum numeric NOT NULL,
    confidence_count bigint NOT NULL
);

CREATE INDEX rollup_day_day_idx ON mediverse_admin.rollup_day (day);

-- Pruned commands in every detail that a report can ask for.
CREATE TABLE mediverse_admin.rollup_kept (
    quarter timestamp(0) NOT NULL,
    session_id text NOT NULL,
    user_id text,
    action text,
    target text,
    success boolean NOT NULL,
    error text,
    commands bigint NOT NULL,
    confidence_sum numeric NOT NULL,
    confidence_count bigint NOT NULL
);

CREATE INDEX rollup_kept_quarter_idx ON mediverse_admin.rollup_kept (quarter);
CREATE INDEX rollup_kept_session_idx ON mediverse_admin.rollup_kept (session_id);
CREATE INDEX rollup_kept_user_idx ON mediverse_admin.rollup_kept (user_id);

-- An error message as a kind of error: what it quotes, and the transcript, left out.
CREATE FUNCTION mediverse_admin.error_kind(message text, transcript text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT left(btrim(regexp_replace(
        CASE WHEN btrim(transcript) = '' THEN left(message, 2000)
             ELSE replace(left(message, 2000), btrim(transcript), '…') END,
        '"[^"]*"|“[^”]*”|«[^»]*»|`[^`]*`|(^|[^[:alnum:]])''[^'']*''(?![[:alnum:]])', '\1…', 'g')), 200)
$$;

-- A confidence that can be summed: a number, and finite.
CREATE FUNCTION mediverse_admin.finite(confidence double precision) RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN confidence > '-Infinity' AND confidence < 'Infinity' THEN confidence::numeric END
$$;

-- The ends of Wilson's 95 % interval of a rate.
CREATE FUNCTION mediverse_admin.wilson_low(succeeded bigint, commands bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN commands > 0 THEN greatest(0,
        (succeeded + 1.920729410347062 - 1.959963984540054 * sqrt(succeeded::float8 * (commands - succeeded) / commands + 0.960364705173531))
        / (commands + 3.841458820694124)) END
$$;

CREATE FUNCTION mediverse_admin.wilson_high(succeeded bigint, commands bigint) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN commands > 0 THEN least(1,
        (succeeded + 1.920729410347062 + 1.959963984540054 * sqrt(succeeded::float8 * (commands - succeeded) / commands + 0.960364705173531))
        / (commands + 3.841458820694124)) END
$$;

-- One statement, so one snapshot: a note is taken only together with everything its writer committed.
-- The caller holds the advisory lock that lets one of them work at a time.
CREATE FUNCTION mediverse_admin.refresh_rollups() RETURNS bigint
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
CREATE FUNCTION mediverse_admin.note_all_commands() RETURNS void
LANGUAGE sql AS $$
    INSERT INTO mediverse_admin.rollup_dirty
    SELECT DISTINCT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01') FROM public."VoiceCommand"
    UNION SELECT quarter FROM mediverse_admin.rollup_session WHERE NOT kept
    UNION SELECT day FROM mediverse_admin.rollup_day WHERE NOT kept
$$;

CREATE FUNCTION mediverse_admin.note_new_commands() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO mediverse_admin.rollup_dirty
    SELECT DISTINCT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01') FROM written;
    RETURN NULL;
END $$;

CREATE FUNCTION mediverse_admin.note_changed_commands() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO mediverse_admin.rollup_dirty
    SELECT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01') FROM written
    UNION SELECT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01') FROM gone;
    RETURN NULL;
END $$;

CREATE FUNCTION mediverse_admin.note_gone_commands() RETURNS trigger
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

CREATE FUNCTION mediverse_admin.note_truncated_commands() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO mediverse_admin.rollup_dirty
    SELECT quarter FROM mediverse_admin.rollup_session WHERE NOT kept
    UNION SELECT day FROM mediverse_admin.rollup_day WHERE NOT kept;
    RETURN NULL;
END $$;

CREATE TRIGGER mediverse_rollup_insert AFTER INSERT ON public."VoiceCommand"
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.note_new_commands();
CREATE TRIGGER mediverse_rollup_update AFTER UPDATE ON public."VoiceCommand"
    REFERENCING OLD TABLE AS gone NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.note_changed_commands();
CREATE TRIGGER mediverse_rollup_delete AFTER DELETE ON public."VoiceCommand"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.note_gone_commands();
CREATE TRIGGER mediverse_rollup_truncate AFTER TRUNCATE ON public."VoiceCommand"
    FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.note_truncated_commands();

-- Making the triggers locked out writers, so nothing slips in between.
SELECT mediverse_admin.note_all_commands();
