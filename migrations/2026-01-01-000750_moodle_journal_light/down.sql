CREATE INDEX moodle_enrolment_course_idx ON mediverse_admin.moodle_enrolment (course_id);
DROP TRIGGER mediverse_runs_truncated ON mediverse_admin.moodle_run;
DROP TRIGGER mediverse_runs_gone ON mediverse_admin.moodle_run;
DROP FUNCTION mediverse_admin.moodle_runs_gone();
ALTER TABLE mediverse_admin.moodle_journal
    ALTER COLUMN step TYPE jsonb USING step::jsonb,
    ALTER COLUMN rows DROP DEFAULT,
    ALTER COLUMN rows TYPE jsonb USING rows::jsonb,
    ALTER COLUMN rows SET DEFAULT '[]',
    SET (fillfactor = 50),
    ADD CONSTRAINT moodle_journal_run_id_fkey FOREIGN KEY (run_id) REFERENCES mediverse_admin.moodle_run (id) ON DELETE CASCADE;
