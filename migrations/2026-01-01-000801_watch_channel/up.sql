-- A channel of its own for each session that is watched: PostgreSQL lets every role listen to any channel
-- whose name it knows, and messages name people.
CREATE TABLE mediverse_admin.watch_key (
    key uuid NOT NULL DEFAULT gen_random_uuid()
);
CREATE UNIQUE INDEX watch_key_one ON mediverse_admin.watch_key ((true));
INSERT INTO mediverse_admin.watch_key DEFAULT VALUES;

-- Where to listen for what happens to a session. Whoever acts as a person must teach it, or be an
-- administrator: students would hear of each other. The role is asked for by its setting, because the
-- function runs as its owner.
CREATE FUNCTION mediverse_admin.watch_channel(session text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT 'mediverse_' || md5(w.key::text || session) FROM mediverse_admin.watch_key w
    WHERE current_setting('role') <> 'mediverse_user' OR session = ANY (mediverse_admin.taught()) OR mediverse_admin.is_admin()
$$;

CREATE OR REPLACE FUNCTION mediverse_admin.tell_session_watchers() RETURNS trigger
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
        PERFORM pg_notify('mediverse_' || md5((SELECT w.key FROM mediverse_admin.watch_key w)::text || message.session),
            CASE WHEN octet_length(long) < 7900 THEN long ELSE short END)
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
