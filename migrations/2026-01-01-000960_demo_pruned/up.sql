-- Which pruned commands were of a demonstration: `seed demo --remove` takes what is counted of them away.
ALTER TABLE mediverse_admin.rollup_kept ADD COLUMN demo boolean NOT NULL DEFAULT false;
ALTER TABLE mediverse_admin.rollup_session ADD COLUMN demo boolean NOT NULL DEFAULT false;
ALTER TABLE mediverse_admin.rollup_day ADD COLUMN demo boolean NOT NULL DEFAULT false;

CREATE OR REPLACE FUNCTION mediverse_admin.note_gone_commands() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF current_setting('mediverse.pruning', true) = 'on' THEN
        INSERT INTO mediverse_admin.rollup_kept
            (quarter, session_id, user_id, action, target, success, error, commands, confidence_sum, confidence_count, demo)
        SELECT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01'), coalesce("sessionId", ''), "userId",
            action, target, success,
            CASE WHEN NOT success THEN mediverse_admin.error_kind("errorMsg", transcript) END,
            count(*), coalesce(sum(mediverse_admin.finite(confidence)), 0), count(mediverse_admin.finite(confidence)),
            mediverse_admin.is_demo(id)
        FROM gone GROUP BY 1, 2, 3, 4, 5, 6, 7, 11;

        INSERT INTO mediverse_admin.rollup_session
            (quarter, session_id, kept, demo, commands, succeeded, without_user, confidence_sum, confidence_count)
        SELECT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01'), coalesce("sessionId", ''), true,
            mediverse_admin.is_demo(id), count(*), count(*) FILTER (WHERE success), count(*) FILTER (WHERE "userId" IS NULL),
            coalesce(sum(mediverse_admin.finite(confidence)), 0), count(mediverse_admin.finite(confidence))
        FROM gone GROUP BY 1, 2, 4;

        INSERT INTO mediverse_admin.rollup_day
            (day, kept, demo, action, target, success, error, commands, confidence_sum, confidence_count)
        SELECT date_trunc('day', "createdAt"), true, mediverse_admin.is_demo(id), action, target, success,
            CASE WHEN NOT success THEN mediverse_admin.error_kind("errorMsg", transcript) END,
            count(*), coalesce(sum(mediverse_admin.finite(confidence)), 0), count(mediverse_admin.finite(confidence))
        FROM gone GROUP BY 1, 3, 4, 5, 6, 7;
    END IF;
    INSERT INTO mediverse_admin.rollup_dirty
    SELECT DISTINCT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01') FROM gone;
    RETURN NULL;
END $$;

-- Of what was pruned before, the session and the person tell, as far as there are any; what anybody
-- else said in a session of the demonstration is theirs.
UPDATE mediverse_admin.rollup_kept SET demo = true
WHERE mediverse_admin.is_demo(user_id) OR (user_id IS NULL AND mediverse_admin.is_demo(session_id));

DELETE FROM mediverse_admin.rollup_session r
WHERE r.kept AND (r.quarter, r.session_id) IN (SELECT k.quarter, k.session_id FROM mediverse_admin.rollup_kept k WHERE k.demo);

INSERT INTO mediverse_admin.rollup_session
    (quarter, session_id, kept, demo, commands, succeeded, without_user, confidence_sum, confidence_count)
SELECT k.quarter, k.session_id, true, k.demo, sum(k.commands), coalesce(sum(k.commands) FILTER (WHERE k.success), 0),
    coalesce(sum(k.commands) FILTER (WHERE k.user_id IS NULL), 0), sum(k.confidence_sum), sum(k.confidence_count)
FROM mediverse_admin.rollup_kept k
WHERE (k.quarter, k.session_id) IN (SELECT d.quarter, d.session_id FROM mediverse_admin.rollup_kept d WHERE d.demo)
GROUP BY 1, 2, 4;

DELETE FROM mediverse_admin.rollup_day r
WHERE r.kept AND r.day IN (SELECT date_trunc('day', k.quarter) FROM mediverse_admin.rollup_kept k WHERE k.demo);

INSERT INTO mediverse_admin.rollup_day
    (day, kept, demo, action, target, success, error, commands, confidence_sum, confidence_count)
SELECT date_trunc('day', k.quarter), true, k.demo, k.action, k.target, k.success, k.error,
    sum(k.commands), sum(k.confidence_sum), sum(k.confidence_count)
FROM mediverse_admin.rollup_kept k
WHERE date_trunc('day', k.quarter) IN (SELECT date_trunc('day', d.quarter) FROM mediverse_admin.rollup_kept d WHERE d.demo)
GROUP BY 1, 3, 4, 5, 6, 7;

-- Which of these the months count is no longer known, so they are counted anew.
SELECT mediverse_admin.note_all_commands() WHERE EXISTS (SELECT FROM mediverse_admin.rollup_kept WHERE demo);
