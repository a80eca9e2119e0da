-- When `db prune` took the items of a run away. The run stays, with its counts; it can no longer be taken back.
ALTER TABLE mediverse_admin.moodle_run ADD COLUMN journal_pruned_at timestamp(3);
