-- Row security for `--as USER`: what a person sees and may change, decided by PostgreSQL.
--
-- A connection that acts as somebody enters the role `mediverse_user` (SET LOCAL ROLE) and says who that is
-- in the setting `mediverse.user_id`. Every other role, the tables' owner or not, works as before. Whatever is
-- not granted here is closed to the role, so that a table of tomorrow leaks nothing.

-- The role is the server's, shared by its databases; `db init` makes it too.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'mediverse_user') THEN
        BEGIN
            CREATE ROLE mediverse_user NOLOGIN;
        EXCEPTION
            -- Another database's migration was faster.
            WHEN duplicate_object OR unique_violation THEN NULL;
            WHEN insufficient_privilege THEN
                RAISE EXCEPTION 'the role mediverse_user is missing, and % may not create it', current_user;
        END;
    END IF;
    -- Since PostgreSQL 16 a member may become the role only with SET.
    IF NOT pg_has_role(current_user, 'mediverse_user',
            CASE WHEN current_setting('server_version_num')::integer >= 160000 THEN 'SET' ELSE 'MEMBER' END) THEN
        BEGIN
            GRANT mediverse_user TO CURRENT_USER;
        EXCEPTION
            -- Then `--as` is refused, with what to do, until somebody grants it; nothing else needs it.
            WHEN insufficient_privilege THEN NULL;
        END;
    END IF;
    -- Imports keep their rows in temporary tables until they are checked.
    BEGIN
        EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO mediverse_user', current_database());
    EXCEPTION
        WHEN insufficient_privilege THEN NULL;
    END;
END $$;

-- Who is acted as, for the audit log. NULL: nobody, the caller acts for the platform.
ALTER TABLE mediverse_admin.audit_log ADD COLUMN acted_as text;

-- False for `mediverse_user` alone. Declared immutable, though it asks for the role, so that plans hold a
-- constant instead: policies then cost other roles nothing, and leave indexes usable. PostgreSQL makes a plan
-- with row security anew when the role changes.
CREATE FUNCTION mediverse_admin.acts_for_itself() RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT current_user <> 'mediverse_user'
$$;

-- Whoever is acted as: the id of an active account. NULL is nobody, who sees nothing.
CREATE FUNCTION mediverse_admin.person() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.id FROM mediverse_admin.account a
    WHERE a.id = nullif(current_setting('mediverse.user_id', true), '') AND a.active AND a.forgotten_at IS NULL
$$;

-- The same, where that is a teacher or an administrator.
CREATE FUNCTION mediverse_admin.teacher() RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.id FROM mediverse_admin.account a
    WHERE a.id = mediverse_admin.person() AND a.role IN ('TEACHER', 'ADMIN')
$$;

CREATE FUNCTION mediverse_admin.is_admin() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM mediverse_admin.account a
        WHERE a.id = mediverse_admin.person() AND a.role = 'ADMIN')
$$;

-- All times for administrators, none for others: `is_admin()` in a shape that leaves indexes usable, because
-- all arms of an OR must be conditions on indexes for any to be one.
CREATE FUNCTION mediverse_admin.admin_since() RETURNS timestamp
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN mediverse_admin.is_admin() THEN timestamp '-infinity' END
$$;
CREATE FUNCTION mediverse_admin.admin_until() RETURNS timestamp
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN mediverse_admin.is_admin() THEN timestamp 'infinity' END
$$;

-- The sessions that the person teaches, and those that the person joined.
CREATE FUNCTION mediverse_admin.taught() RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(array_agg(s."id"), '{}') FROM public."TeachingSession" s
    WHERE s."teacherId" = (SELECT mediverse_admin.teacher())
$$;
CREATE FUNCTION mediverse_admin.joined() RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(array_agg(j."sessionId"), '{}') FROM public."SessionStudent" j
    WHERE j."studentId" = (SELECT mediverse_admin.person())
$$;

-- Everyone who joined a session that the person teaches.
CREATE FUNCTION mediverse_admin.students() RETURNS SETOF text
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT j."studentId" FROM public."TeachingSession" s JOIN public."SessionStudent" j ON j."sessionId" = s."id"
    WHERE s."teacherId" = (SELECT mediverse_admin.teacher())
$$;

-- The code that somebody who wants to join has in hand, as typed and as codes are made: a code is a key.
CREATE FUNCTION mediverse_admin.codes() RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT ARRAY[c.code, upper(c.code), lower(c.code)]
    FROM nullif(btrim(current_setting('mediverse.join_code', true)), '') AS c (code)
    WHERE c.code IS NOT NULL AND mediverse_admin.person() IS NOT NULL
$$;

-- The rules. Hangs them on the tables, also after somebody made those anew; only their owner may.
-- In each line: who may do it to which rows. What has no line is nobody's.
CREATE FUNCTION mediverse_admin.attach_row_security() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $attach$
DECLARE
    rule record;
    target regclass;
    condition text;
    me constant text := '(SELECT mediverse_admin.person())';
    teacher constant text := '(SELECT mediverse_admin.teacher())';
    admin constant text := '(SELECT mediverse_admin.is_admin())';
    taught constant text := '(SELECT unnest(mediverse_admin.taught()))';
    joined constant text := '(SELECT unnest(mediverse_admin.joined()))';
BEGIN
    FOR rule IN SELECT * FROM (VALUES
        -- Sessions: a teacher's own; a student reads those joined, and the one whose code is in hand while it is active.
        ('public."TeachingSession"', 'SELECT', '"teacherId" = ' || teacher ||
            ' OR "id" = ANY ((SELECT mediverse_admin.joined())::text[])' ||
            ' OR ("code" = ANY ((SELECT mediverse_admin.codes())::text[]) AND "isActive")' ||
            ' OR "createdAt" BETWEEN (SELECT mediverse_admin.admin_since()) AND (SELECT mediverse_admin.admin_until())'),
        ('public."TeachingSession"', 'INSERT', '"teacherId" = ' || teacher || ' OR ' || admin),
        ('public."TeachingSession"', 'UPDATE', '"teacherId" = ' || teacher || ' OR ' || admin),
        ('public."TeachingSession"', 'DELETE', '"teacherId" = ' || teacher || ' OR ' || admin),

        -- Who joined: a teacher keeps the list; a student sees, makes and takes back only the own line.
        ('public."SessionStudent"', 'SELECT', '"studentId" = ' || me || ' OR "sessionId" IN ' || taught || ' OR ' || admin),
        ('public."SessionStudent"', 'INSERT', '("studentId" = ' || me || ' AND "sessionId" IN ' ||
            '(SELECT s."id" FROM public."TeachingSession" s WHERE s."code" = ANY (mediverse_admin.codes()) AND s."isActive"))' ||
            ' OR "sessionId" IN ' || taught || ' OR ' || admin),
        ('public."SessionStudent"', 'UPDATE', admin),
        ('public."SessionStudent"', 'DELETE', '"studentId" = ' || me || ' OR "sessionId" IN ' || taught || ' OR ' || admin),

        -- Notes: everyone's own; a teacher reads those of the own sessions, and writes in nobody's name.
        ('public."SessionNote"', 'SELECT', '"studentId" = ' || me || ' OR "sessionId" IN ' || taught || ' OR ' || admin),
        ('public."SessionNote"', 'INSERT', '("studentId" = ' || me || ' AND ("sessionId" IN ' || joined ||
            ' OR "sessionId" IN ' || taught || ')) OR ' || admin),
        ('public."SessionNote"', 'UPDATE', '("studentId" = ' || me || ' AND ("sessionId" IN ' || joined ||
            ' OR "sessionId" IN ' || taught || ')) OR ' || admin),
        ('public."SessionNote"', 'DELETE', '"studentId" = ' || me || ' OR ' || admin),

        -- Voice commands: everyone's own; a teacher reads and logs those of the own sessions. A log is not rewritten.
        ('public."VoiceCommand"', 'SELECT', '"userId" = ' || me ||
            ' OR "sessionId" = ANY ((SELECT mediverse_admin.taught())::text[])' ||
            ' OR "createdAt" BETWEEN (SELECT mediverse_admin.admin_since()) AND (SELECT mediverse_admin.admin_until())'),
        ('public."VoiceCommand"', 'INSERT', '("userId" = ' || me || ' AND ("sessionId" IS NULL OR "sessionId" IN ' || joined ||
            ')) OR "sessionId" IN ' || taught || ' OR ' || admin),
        ('public."VoiceCommand"', 'UPDATE', admin),
        ('public."VoiceCommand"', 'DELETE', admin),

        -- The anatomy and its search index: everyone reads, administrators write; the index follows by itself.
        ('public."AnatomyPart"', 'SELECT', me || ' IS NOT NULL'),
        ('public."AnatomyPart"', 'INSERT', admin),
        ('public."AnatomyPart"', 'UPDATE', admin),
        ('public."AnatomyPart"', 'DELETE', admin),
        ('public."AnatomySynonym"', 'SELECT', me || ' IS NOT NULL'),
        ('public."AnatomySynonym"', 'INSERT', admin),
        ('public."AnatomySynonym"', 'UPDATE', admin),
        ('public."AnatomySynonym"', 'DELETE', admin),
        ('mediverse_admin.part_ontology', 'SELECT', me || ' IS NOT NULL'),
        ('mediverse_admin.part_ontology', 'INSERT', admin),
        ('mediverse_admin.part_ontology', 'UPDATE', admin),
        ('mediverse_admin.part_ontology', 'DELETE', admin),
        ('mediverse_admin.seeded_part', 'SELECT', admin),
        ('mediverse_admin.search_word', 'SELECT', me || ' IS NOT NULL'),
        ('mediverse_admin.search_term', 'SELECT', me || ' IS NOT NULL'),
        ('mediverse_admin.search_dirty', 'SELECT', me || ' IS NOT NULL'),

        -- Accounts: one's own; a teacher sees those of the own students; administrators keep them.
        ('mediverse_admin.account', 'SELECT', '"id" = ' || me || ' OR "id" IN (SELECT mediverse_admin.students()) OR ' || admin),
        ('mediverse_admin.account', 'INSERT', admin),
        ('mediverse_admin.account', 'UPDATE', admin),
        ('mediverse_admin.account', 'DELETE', admin),
        ('mediverse_admin.forgotten', 'SELECT', admin),

        -- Of Moodle one's own account and enrolments; the books of the sync are nobody's who is acted as.
        ('mediverse_admin.moodle_account', 'SELECT', '"user_id" = ' || me || ' OR ' || admin),
        ('mediverse_admin.moodle_enrolment', 'SELECT', '"user_id" = ' || me || ' OR ' || admin),

        -- Statistics: what `db prune` left of the commands one might read; what mixes everybody's is for administrators.
        ('mediverse_admin.rollup_kept', 'SELECT', '"user_id" = ' || me || ' OR "session_id" IN ' || taught || ' OR ' || admin),
        ('mediverse_admin.rollup_session', 'SELECT', admin),
        ('mediverse_admin.rollup_day', 'SELECT', admin),
        ('mediverse_admin.rollup_dirty', 'SELECT', admin),

        -- The audit log: everyone writes, and reads, what was done in their own name.
        ('mediverse_admin.audit_log', 'SELECT', '"acted_as" = ' || me || ' OR ' || admin),
        ('mediverse_admin.audit_log', 'INSERT', '"acted_as" = ' || me || ' AND "db_user" = session_user')
    ) AS rules ("on", command, who)
    LOOP
        target := to_regclass(rule."on");
        CONTINUE WHEN target IS NULL;
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('DROP POLICY IF EXISTS mediverse_others ON %s', target);
        EXECUTE format('CREATE POLICY mediverse_others ON %s USING (mediverse_admin.acts_for_itself())', target);
        condition := CASE rule.command
            WHEN 'INSERT' THEN 'WITH CHECK'
            ELSE 'USING'
        END;
        EXECUTE format('DROP POLICY IF EXISTS mediverse_%s ON %s', lower(rule.command), target);
        EXECUTE format('CREATE POLICY mediverse_%s ON %s FOR %s TO mediverse_user %s (%s)',
            lower(rule.command), target, rule.command, condition, rule.who);
        IF rule."on" = 'mediverse_admin.audit_log' AND rule.command = 'INSERT' THEN
            -- The time is the server's to say.
            GRANT INSERT (run_id, os_user, db_user, command, rows, acted_as) ON mediverse_admin.audit_log TO mediverse_user;
        ELSE
            EXECUTE format('GRANT %s ON %s TO mediverse_user', rule.command, target);
        END IF;
    END LOOP;
    GRANT USAGE ON SCHEMA mediverse_admin TO mediverse_user;
    -- Before PostgreSQL 15 the schema is the superuser's, and everyone's to use anyway.
    IF NOT has_schema_privilege('mediverse_user', 'public', 'USAGE') THEN
        GRANT USAGE ON SCHEMA public TO mediverse_user;
    END IF;
    -- For admin_since; partial, so that Prisma does not see it.
    CREATE INDEX IF NOT EXISTS mediverse_session_created_idx ON public."TeachingSession" ("createdAt")
        WHERE "createdAt" IS NOT NULL;
END $attach$;

SELECT mediverse_admin.attach_row_security();

-- What runs with its owner's rights is for those it was made for. A trigger asks for no right when it fires.
DO $$
DECLARE
    secured regprocedure;
BEGIN
    FOR secured IN
        SELECT p.oid FROM pg_catalog.pg_proc p
        WHERE p.pronamespace = 'mediverse_admin'::regnamespace AND p.prosecdef
    LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', secured);
    END LOOP;
END $$;
REVOKE ALL ON FUNCTION mediverse_admin.attach_row_security() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION mediverse_admin.person(), mediverse_admin.teacher(), mediverse_admin.is_admin(),
    mediverse_admin.taught(), mediverse_admin.joined(), mediverse_admin.students(), mediverse_admin.codes()
    TO mediverse_user;
