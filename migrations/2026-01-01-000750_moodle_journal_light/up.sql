-- Tens of thousands of items go through here in seconds. Text that nobody searches is kept as it came; the second
-- version of an item, half as large again as the first, finds room on the first one's page. Nothing deletes runs
-- but hands: their items go in one statement, and no item looks its run up.
ALTER TABLE mediverse_admin.moodle_journal
    DROP CONSTRAINT moodle_journal_run_id_fkey,
    ALTER COLUMN step TYPE json USING step::json,
    ALTER COLUMN rows DROP DEFAULT,
    ALTER COLUMN rows TYPE json USING rows::json,
    ALTER COLUMN rows SET DEFAULT '[]',
    SET (fillfactor = 35);

CREATE FUNCTION mediverse_admin.moodle_runs_gone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM mediverse_admin.moodle_journal;
    ELSE
        DELETE FROM mediverse_admin.moodle_journal WHERE run_id IN (SELECT id FROM gone);
    END IF;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION mediverse_admin.moodle_runs_gone() FROM PUBLIC;
CREATE TRIGGER mediverse_runs_gone AFTER DELETE ON mediverse_admin.moodle_run
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.moodle_runs_gone();
CREATE TRIGGER mediverse_runs_truncated AFTER TRUNCATE ON mediverse_admin.moodle_run
    FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.moodle_runs_gone();

-- Nobody asks for the people of a course.
DROP INDEX mediverse_admin.moodle_enrolment_course_idx;
