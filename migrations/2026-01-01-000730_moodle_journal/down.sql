DROP INDEX mediverse_admin.moodle_run_running_idx;
CREATE INDEX moodle_journal_intended_idx ON mediverse_admin.moodle_journal (id) WHERE state = 'intended';
ALTER TABLE mediverse_admin.moodle_journal DROP COLUMN xact, RESET (fillfactor);
