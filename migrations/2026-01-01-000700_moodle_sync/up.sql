-- Keeping Moodle in step: where sessions belong, what was written there, and what changed since.

-- Where a session, or every session of a teacher, belongs. Unlinked means nowhere.
CREATE TABLE mediverse_admin.moodle_link (
    kind text NOT NULL CHECK (kind IN ('session', 'teacher')),
    subject text NOT NULL,
    course_id bigint NOT NULL,
    section integer NOT NULL DEFAULT 0,
    linked_at timestamp(3) NOT NULL,
    unlinked_at timestamp(3),
    PRIMARY KEY (kind, subject)
);

-- The activities of ours, and what we wrote into them last. Hashes are SHA-256 in hex.
CREATE TABLE mediverse_admin.moodle_activity (
    session_id text NOT NULL,
    course_id bigint NOT NULL,
    cm_id bigint NOT NULL,
    page_id bigint NOT NULL,
    section_id bigint NOT NULL,
    -- Empty where the activity was found in Moodle and we do not know who wrote the text.
    name_hash text NOT NULL,
    intro_hash text NOT NULL,
    content_hash text NOT NULL,
    visible boolean NOT NULL,
    -- How the course was found: a link, the app, the teacher's link, the default.
    via text NOT NULL CHECK (via IN ('link', 'app', 'teacher', 'default')),
    state text NOT NULL DEFAULT 'live' CHECK (state IN ('live', 'deleted', 'left')),
    -- What is in the way, in words.
    problem text,
    -- The wish that was taken back by `moodle undo`; it is not written again until it changes.
    held text,
    written_at timestamp(3) NOT NULL,
    PRIMARY KEY (session_id, course_id)
);
CREATE INDEX moodle_activity_cm_idx ON mediverse_admin.moodle_activity (cm_id);

-- How far each part of the sync has come. Triggers note changes for the parts that are here.
CREATE TABLE mediverse_admin.moodle_state (
    part text PRIMARY KEY,
    -- The transaction that added this row: changes of older ones may have gone unnoticed.
    armed xid8 NOT NULL DEFAULT pg_current_xact_id(),
    -- Whether both sides were compared in full since those older ones ended.
    compared boolean NOT NULL DEFAULT false,
    -- What the settings were then; with others everything is compared again.
    settings text NOT NULL DEFAULT '',
    -- Whether something was written since the sections' sequences were last looked at.
    recheck boolean NOT NULL DEFAULT false,
    synced_at timestamp(3)
);

CREATE TABLE mediverse_admin.moodle_run (
    id text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('sync', 'undo')),
    command text NOT NULL,
    os_user text NOT NULL,
    started_at timestamp(3) NOT NULL,
    finished_at timestamp(3),
    state text NOT NULL CHECK (state IN ('running', 'done', 'partial', 'failed', 'interrupted', 'undone')),
    plan_hash text NOT NULL,
    counts jsonb NOT NULL DEFAULT '{}',
    -- Of an undo: the run that it takes back.
    undoes text
);
CREATE INDEX moodle_run_started_idx ON mediverse_admin.moodle_run (started_at);

-- One row an item of a run: intended before Moodle is touched, done once that is known to have happened.
CREATE TABLE mediverse_admin.moodle_journal (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id text NOT NULL REFERENCES mediverse_admin.moodle_run (id) ON DELETE CASCADE,
    part text NOT NULL,
    subject text NOT NULL,
    course_id bigint,
    action text NOT NULL,
    -- The step itself, with what the rows held before and what was wanted of them: by it the item is
    -- settled after a crash, and taken back.
    step jsonb NOT NULL,
    -- The Moodle rows written: [{"table": "page", "id": 7, "op": "insert"}].
    rows jsonb NOT NULL DEFAULT '[]',
    state text NOT NULL CHECK (state IN ('intended', 'done', 'failed', 'void', 'undone')),
    reason text,
    at timestamp(3) NOT NULL
);
CREATE INDEX moodle_journal_run_idx ON mediverse_admin.moodle_journal (run_id, id);
CREATE INDEX moodle_journal_subject_idx ON mediverse_admin.moodle_journal (part, subject);
CREATE INDEX moodle_journal_intended_idx ON mediverse_admin.moodle_journal (id) WHERE state = 'intended';

-- Whom and what the next sync looks at. Only ever inserted into, so that it makes no client wait.
CREATE TABLE mediverse_admin.moodle_outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    part text NOT NULL,
    -- session, account, part, member (a session and a person), or everything
    kind text NOT NULL,
    subject text NOT NULL,
    person text,
    at timestamp(3) NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'UTC')
);
CREATE INDEX moodle_outbox_part_idx ON mediverse_admin.moodle_outbox (part, id);

-- Many changes at once are cheaper found by comparing everything.
CREATE FUNCTION mediverse_admin.moodle_note() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    noted bigint;
BEGIN
    -- Nobody syncs, or it is the sync itself that writes.
    IF current_setting('mediverse.syncing', true) = 'on'
        OR NOT EXISTS (SELECT FROM mediverse_admin.moodle_state) THEN
        RETURN NULL;
    END IF;
    IF TG_OP = 'TRUNCATE' THEN
        INSERT INTO mediverse_admin.moodle_outbox (part, kind, subject)
        SELECT part, 'everything', '' FROM mediverse_admin.moodle_state;
        RETURN NULL;
    END IF;
    -- The one argument is a query on the transition tables: part, kind, subject, person.
    EXECUTE 'SELECT count(*) FROM (SELECT FROM (' || TG_ARGV[0] || ') changed LIMIT 1001) few' INTO noted;
    IF noted = 0 THEN
        RETURN NULL;
    END IF;
    EXECUTE 'INSERT INTO mediverse_admin.moodle_outbox (part, kind, subject, person) '
        || CASE WHEN noted <= 1000
            THEN 'SELECT changed.part, changed.kind, changed.subject, changed.person FROM (' || TG_ARGV[0] || ') changed '
            ELSE 'SELECT changed.part, ''everything'', '''', NULL FROM (SELECT DISTINCT part FROM (' || TG_ARGV[0] || ') all_of_them) changed '
        END
        || 'JOIN mediverse_admin.moodle_state USING (part)';
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION mediverse_admin.moodle_note() FROM PUBLIC;

-- A session is looked at for its activity and for its teacher's enrolment. What it shows (camera,
-- rotation, slice) changes by the second and is of no concern.
CREATE TRIGGER mediverse_moodle_insert AFTER INSERT ON public."TeachingSession"
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.moodle_note(
        'SELECT p.part, ''session'' AS kind, n."id" AS subject, n."teacherId" AS person
         FROM added n CROSS JOIN (VALUES (''sessions''), (''users'')) p (part)
         WHERE NOT mediverse_admin.is_demo(n."id")');
CREATE TRIGGER mediverse_moodle_update AFTER UPDATE ON public."TeachingSession"
    REFERENCING NEW TABLE AS added OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.moodle_note(
        'SELECT p.part, ''session'' AS kind, coalesce(n."id", o."id") AS subject, s.person
         FROM added n FULL JOIN gone o ON o."id" = n."id"
         CROSS JOIN (VALUES (''sessions''), (''users'')) p (part)
         CROSS JOIN LATERAL (SELECT n."teacherId" UNION SELECT o."teacherId") s (person)
         WHERE s.person IS NOT NULL AND NOT mediverse_admin.is_demo(coalesce(n."id", o."id"))
           AND (n."code", n."teacherId", n."title", n."isActive", n."createdAt", n."endedAt", n."highlightedPart",
                n."visibleSystems", n."moodleCourseId", n."moodleActivityId")
           IS DISTINCT FROM (o."code", o."teacherId", o."title", o."isActive", o."createdAt", o."endedAt",
                o."highlightedPart", o."visibleSystems", o."moodleCourseId", o."moodleActivityId")');
CREATE TRIGGER mediverse_moodle_delete AFTER DELETE ON public."TeachingSession"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.moodle_note(
        'SELECT p.part, ''session'' AS kind, o."id" AS subject, o."teacherId" AS person
         FROM gone o CROSS JOIN (VALUES (''sessions''), (''users'')) p (part)
         WHERE NOT mediverse_admin.is_demo(o."id")');
CREATE TRIGGER mediverse_moodle_truncate AFTER TRUNCATE ON public."TeachingSession"
    FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.moodle_note();

CREATE TRIGGER mediverse_moodle_insert AFTER INSERT ON public."SessionStudent"
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.moodle_note(
        'SELECT ''users'' AS part, ''member'' AS kind, n."sessionId" AS subject, n."studentId" AS person
         FROM added n WHERE NOT mediverse_admin.is_demo(n."sessionId")');
CREATE TRIGGER mediverse_moodle_update AFTER UPDATE ON public."SessionStudent"
    REFERENCING NEW TABLE AS added OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.moodle_note(
        'SELECT ''users'' AS part, ''member'' AS kind, m."sessionId" AS subject, m."studentId" AS person
         FROM ((TABLE added EXCEPT TABLE gone) UNION (TABLE gone EXCEPT TABLE added)) m
         WHERE NOT mediverse_admin.is_demo(m."sessionId")');
CREATE TRIGGER mediverse_moodle_delete AFTER DELETE ON public."SessionStudent"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.moodle_note(
        'SELECT ''users'' AS part, ''member'' AS kind, o."sessionId" AS subject, o."studentId" AS person
         FROM gone o WHERE NOT mediverse_admin.is_demo(o."sessionId")');
CREATE TRIGGER mediverse_moodle_truncate AFTER TRUNCATE ON public."SessionStudent"
    FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.moodle_note();

-- Of a part only what a description says of it. The sync finds the sessions that show it, or a part below.
CREATE TRIGGER mediverse_moodle_insert AFTER INSERT ON public."AnatomyPart"
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.moodle_note(
        'SELECT ''sessions'' AS part, ''part'' AS kind, n."partId" AS subject, NULL AS person FROM added n');
CREATE TRIGGER mediverse_moodle_update AFTER UPDATE ON public."AnatomyPart"
    REFERENCING NEW TABLE AS added OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.moodle_note(
        'SELECT ''sessions'' AS part, ''part'' AS kind, s.subject, NULL AS person
         FROM added n FULL JOIN gone o ON o."id" = n."id"
         CROSS JOIN LATERAL (SELECT n."partId" UNION SELECT o."partId") s (subject)
         WHERE s.subject IS NOT NULL
           AND (n."partId", n."name", n."latinName", n."parentId")
           IS DISTINCT FROM (o."partId", o."name", o."latinName", o."parentId")');
CREATE TRIGGER mediverse_moodle_delete AFTER DELETE ON public."AnatomyPart"
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.moodle_note(
        'SELECT ''sessions'' AS part, ''part'' AS kind, o."partId" AS subject, NULL AS person FROM gone o');
CREATE TRIGGER mediverse_moodle_truncate AFTER TRUNCATE ON public."AnatomyPart"
    FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.moodle_note();

CREATE TRIGGER mediverse_moodle_insert AFTER INSERT ON mediverse_admin.account
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.moodle_note(
        'SELECT p.part, ''account'' AS kind, n.id AS subject, NULL AS person
         FROM added n CROSS JOIN (VALUES (''sessions''), (''users'')) p (part)
         WHERE NOT mediverse_admin.is_demo(n.id)');
CREATE TRIGGER mediverse_moodle_update AFTER UPDATE ON mediverse_admin.account
    REFERENCING NEW TABLE AS added OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.moodle_note(
        'SELECT p.part, ''account'' AS kind, s.subject, NULL AS person
         FROM added n FULL JOIN gone o ON o.id = n.id
         CROSS JOIN (VALUES (''sessions''), (''users'')) p (part)
         CROSS JOIN LATERAL (SELECT n.id UNION SELECT o.id) s (subject)
         WHERE s.subject IS NOT NULL AND NOT mediverse_admin.is_demo(s.subject)
           AND (n.id, n.email, n.first_name, n.last_name, n.role, n.google_sub, n.active, n.forgotten_at)
           IS DISTINCT FROM (o.id, o.email, o.first_name, o.last_name, o.role, o.google_sub, o.active, o.forgotten_at)');
CREATE TRIGGER mediverse_moodle_delete AFTER DELETE ON mediverse_admin.account
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
    EXECUTE FUNCTION mediverse_admin.moodle_note(
        'SELECT p.part, ''account'' AS kind, o.id AS subject, NULL AS person
         FROM gone o CROSS JOIN (VALUES (''sessions''), (''users'')) p (part)
         WHERE NOT mediverse_admin.is_demo(o.id)');
CREATE TRIGGER mediverse_moodle_truncate AFTER TRUNCATE ON mediverse_admin.account
    FOR EACH STATEMENT EXECUTE FUNCTION mediverse_admin.moodle_note();
