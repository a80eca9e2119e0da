ALTER TABLE mediverse_admin.moodle_run DROP COLUMN journal_pruned_at;
