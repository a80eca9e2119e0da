-- Tens of thousands of items are intended and then done. With no index on the state, and room beside each
-- row, the second version of an item stays on its page and touches no index.
ALTER TABLE mediverse_admin.moodle_journal
    -- Moodle's transaction that was to write the item. Its server knows of each whether it was committed, also
    -- when somebody deleted what it wrote before the next run came by.
    ADD COLUMN xact xid8,
    SET (fillfactor = 50);
DROP INDEX mediverse_admin.moodle_journal_intended_idx;
-- Only a run that did not come to its end has left items open.
CREATE INDEX moodle_run_running_idx ON mediverse_admin.moodle_run (id) WHERE state = 'running';
