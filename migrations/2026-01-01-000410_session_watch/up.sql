-- Tells `mediverse session watch` what happens to a session, whoever writes.
--
-- Watchers hold an advisory lock (`mvwatch` in ASCII) shared. Who gets it alone is unwatched, and
-- sends nothing: NOTIFY makes commits queue. A statement of a million rows is one message a session.
CREATE FUNCTION mediverse_admin.tell_session_watchers() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    message record;
BEGIN
    IF pg_try_advisory_lock(30811027569664872) THEN
        PERFORM pg_advisory_unlock(30811027569664872);
        RETURN NULL;
    END IF;
    FOR message IN EXECUTE
        'SELECT ' || TG_ARGV[0] || '::text AS session, count(*) AS count,
                (array_agg("id" ORDER BY "id"))[1:50] AS ids,
                (array_agg(' || TG_ARGV[1] || '::text ORDER BY "id"))[1:50] AS people
         FROM changed WHERE ' || TG_ARGV[0] || ' IS NOT NULL GROUP BY 1'
    LOOP
        -- A payload above 8000 bytes would fail the app's own statement.
        PERFORM pg_notify('mediverse_session', CASE WHEN octet_length(long) < 7900 THEN long ELSE short END)
        FROM (SELECT
            json_build_object('session', message.session, 'table', TG_TABLE_NAME, 'op', TG_OP,
                'count', message.count, 'ids', message.ids, 'people', message.people)::text AS long,
            json_build_object('session', left(message.session, 1000), 'table', TG_TABLE_NAME, 'op', TG_OP,
                'count', message.count, 'ids', '{}'::text[], 'people', '{}'::text[])::text AS short
        ) payload;
    END LOOP;
    RETURN NULL;
END
$$;

REVOKE ALL ON FUNCTION mediverse_admin.tell_session_watchers() FROM PUBLIC;

CREATE TRIGGER mediverse_watch_update AFTER UPDATE ON public."TeachingSession"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.tell_session_watchers('"id"', '"teacherId"');
CREATE TRIGGER mediverse_watch_delete AFTER DELETE ON public."TeachingSession"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.tell_session_watchers('"id"', '"teacherId"');
CREATE TRIGGER mediverse_watch_insert AFTER INSERT ON public."SessionStudent"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.tell_session_watchers('"sessionId"', '"studentId"');
CREATE TRIGGER mediverse_watch_delete AFTER DELETE ON public."SessionStudent"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.tell_session_watchers('"sessionId"', '"studentId"');
CREATE TRIGGER mediverse_watch_insert AFTER INSERT ON public."SessionNote"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.tell_session_watchers('"sessionId"', '"studentId"');
CREATE TRIGGER mediverse_watch_insert AFTER INSERT ON public."VoiceCommand"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.tell_session_watchers('"sessionId"', '"userId"');
