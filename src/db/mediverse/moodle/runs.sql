-- Runs; of one that never came to its end the books hold no sum, but its items.
SELECT r.id, r.kind, r.state, r.started_at, r.finished_at, r.os_user, r.command, r.plan_hash, r.undoes, r.journal_pruned_at,
    CASE WHEN r.state NOT IN ('running', 'interrupted') OR r.counts <> '{}' THEN r.counts ELSE jsonb_build_object(
        'done', coalesce((
            SELECT jsonb_object_agg(p.part, p.actions)
            FROM (SELECT a.part, jsonb_object_agg(a.action, a.items) AS actions
                  FROM (SELECT j.part, j.action, count(*) AS items FROM mediverse_admin.moodle_journal j
                        WHERE j.run_id = r.id AND j.state IN ('done', 'undone') GROUP BY j.part, j.action) a
                  GROUP BY a.part) p), '{}'),
        'failed', (SELECT count(*) FROM mediverse_admin.moodle_journal j WHERE j.run_id = r.id AND j.state = 'failed'),
        'unsettled', (SELECT count(*) FROM mediverse_admin.moodle_journal j WHERE j.run_id = r.id AND j.state = 'intended'),
        'void', (SELECT count(*) FROM mediverse_admin.moodle_journal j WHERE j.run_id = r.id AND j.state = 'void')) END AS counts
FROM mediverse_admin.moodle_run r
