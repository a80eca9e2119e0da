
    -- Runs that ended before $1 and of which nobody needs the items: nothing is left open in them, and no run
    -- that takes them back, or that they take back, is under way or has items open itself.
    SELECT r.id FROM mediverse_admin.moodle_run r
    WHERE r.finished_at < $1 AND r.state <> 'running'
      AND NOT EXISTS (SELECT FROM mediverse_admin.moodle_journal j WHERE j.run_id = r.id AND j.state = 'intended')
      AND NOT EXISTS (
          SELECT FROM mediverse_admin.moodle_run o
          WHERE (o.undoes = r.id OR o.id = r.undoes)
            AND (o.state = 'running' OR EXISTS (
                SELECT FROM mediverse_admin.moodle_journal j WHERE j.run_id = o.id AND j.state = 'intended')))
