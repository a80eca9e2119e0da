-- A site with one course, four people, some activities and a little work done: what a newly
-- installed Moodle holds once a teacher has begun. Nobody can sign in to it.
INSERT INTO public.mdl_config (name, value) VALUES
    ('version', '2023042400'), ('branch', '402'),
    ('release', '4.2 (stand-in of mediverse, not a Moodle)'),
    ('siteidentifier', 'stand-in-' || md5(random()::text || clock_timestamp()::text)),
    ('siteadmins', '2'), ('siteguest', '1'), ('mnet_localhost_id', '1'), ('maintenance_enabled', '0'),
    ('auth', 'email,oauth2'), ('enrol_plugins_enabled', 'manual,guest,self,cohort'),
    ('lang', 'en'), ('timezone', 'UTC'), ('calendartype', 'gregorian'), ('country', '0'), ('defaultcity', ''),
    ('sessiontimeout', '28800'), ('enablecompletion', '1'), ('recovergradesdefault', '0'),
    ('extendedusernamechars', '0'), ('allowaccountssameemail', '0'),
    ('allowemailaddresses', ''), ('denyemailaddresses', ''),
    ('defaultpreference_maildisplay', '2'), ('defaultpreference_mailformat', '1'),
    ('defaultpreference_maildigest', '0'), ('defaultpreference_autosubscribe', '1'),
    ('defaultpreference_trackforums', '0');

INSERT INTO public.mdl_modules (name)
SELECT unnest(ARRAY['assign', 'forum', 'label', 'page', 'quiz', 'resource', 'url']);

INSERT INTO public.mdl_role (shortname, archetype, description, sortorder)
SELECT name, name, '', at FROM unnest(ARRAY['manager', 'coursecreator', 'editingteacher', 'teacher',
    'student', 'guest', 'user', 'frontpage']) WITH ORDINALITY role (name, at);

INSERT INTO public.mdl_oauth2_issuer (timecreated, timemodified, usermodified, name, image, baseurl,
    clientid, clientsecret, loginscopes, loginscopesoffline, loginparams, loginparamsoffline,
    alloweddomains, sortorder, requireconfirmation, servicetype)
VALUES (__now, __now, 2, 'Google', '', 'https://accounts.google.com/', '', '', 'openid profile email',
    'openid profile email', '', '', '', 0, 0, 'google');

INSERT INTO public.mdl_user (auth, confirmed, mnethostid, username, password, firstname, lastname, email,
    timecreated, timemodified)
VALUES ('manual', 1, 1, 'guest', 'not cached', 'Guest user', ' ', 'root@localhost', __now, __now),
    ('manual', 1, 1, 'admin', 'not cached', 'Ada', 'Admin', 'admin@example.test', __now, __now),
    ('manual', 1, 1, 'teacher1', 'not cached', 'Theo', 'Teacher', 'teacher1@example.test', __now, __now),
    ('manual', 1, 1, 'student1', 'not cached', 'Stella', 'Student', 'student1@example.test', __now, __now);

INSERT INTO public.mdl_course_categories (name, sortorder, coursecount, timemodified, depth, path)
VALUES ('Anatomy', 10000, 1, __now, 1, '/1');

INSERT INTO public.mdl_course (category, sortorder, fullname, shortname, idnumber, summary, format,
    startdate, timecreated, timemodified, enablecompletion, cacherev)
VALUES (0, 1, 'MediVerse stand-in', 'stand-in', '', '', 'site', 0, __now, __now, 0, __now),
    (1, 10001, 'Anatomy, a first course', 'ANAT101', 'ANAT101', '', 'topics', __now, __now, __now, 1, __now);

INSERT INTO public.mdl_course_sections (course, section, summary, summaryformat, sequence, timemodified)
VALUES (2, 0, '', 1, '1', __now), (2, 1, '', 1, '2,3', __now), (2, 2, '', 1, '4,5', __now),
    (2, 3, '', 1, '6,7,8', __now), (2, 4, '', 1, '', __now);

INSERT INTO public.mdl_forum (course, type, name, intro, introformat, forcesubscribe, timemodified)
VALUES (2, 'news', 'Announcements', '', 1, 1, __now);
INSERT INTO public.mdl_page (course, name, intro, introformat, content, contentformat, display,
    displayoptions, revision, timemodified)
VALUES (2, 'Planes and directions', '<p>The words of place.</p>', 1,
    '<p>Begin with <a href="https://video.example.test/planes.mp4">this film</a>.</p>', 1, 5,
    'a:2:{s:10:"printintro";i:0;s:17:"printlastmodified";i:1;}', 1, __now);
INSERT INTO public.mdl_url (course, name, intro, introformat, externalurl, displayoptions, parameters, timemodified)
VALUES (2, 'The knee, a film', '<p>Eight minutes.</p>', 1, 'https://video.example.test/knee',
        'a:1:{s:10:"printintro";i:1;}', 'a:0:{}', __now),
    (2, 'A draft', '', 1, 'https://video.example.test/draft',
        'a:1:{s:10:"printintro";i:1;}', 'a:0:{}', __now);
INSERT INTO public.mdl_resource (course, name, intro, introformat, displayoptions, timemodified)
VALUES (2, 'The skull, a film', '', 1, 'a:1:{s:10:"printintro";i:1;}', __now);
INSERT INTO public.mdl_label (course, name, intro, introformat, timemodified)
VALUES (2, 'Before the test', '<p>Before the test</p>', 1, __now);
INSERT INTO public.mdl_quiz (course, name, intro, introformat, timeopen, timeclose, timelimit, attempts,
    sumgrades, grade, timecreated, timemodified)
VALUES (2, 'Bones of the arm', '<p>Three questions.</p>', 1, 0, 0, 600, 2, 3, 10, __now, __now);
INSERT INTO public.mdl_quiz_slots (slot, quizid, page, maxmark) VALUES (1, 1, 1, 1), (2, 1, 1, 1), (3, 1, 2, 1);
INSERT INTO public.mdl_quiz_attempts (quiz, userid, attempt, uniqueid, layout, state, timestart, timefinish,
    timemodified, sumgrades)
VALUES (1, 4, 1, 1, '1,2,0,3,0', 'finished', __now, __now, __now, 2.4);
INSERT INTO public.mdl_quiz_grades (quiz, userid, grade, timemodified) VALUES (1, 4, 8, __now);
INSERT INTO public.mdl_assign (course, name, intro, introformat, duedate, grade, timemodified)
VALUES (2, 'An essay on the shoulder', '<p>Two pages.</p>', 1, __now + 14 * 86400, 100, __now);
INSERT INTO public.mdl_assign_submission (assignment, userid, timecreated, timemodified, status, latest)
VALUES (1, 4, __now, __now, 'submitted', 1);
INSERT INTO public.mdl_assign_grades (assignment, userid, timecreated, timemodified, grader, grade)
VALUES (1, 4, __now, __now, 3, 77);

INSERT INTO public.mdl_course_modules (course, module, instance, section, added, visible, completion,
    completionview, showdescription)
SELECT 2, m.id, cm.instance, cm.section, __now, cm.visible, cm.completion, cm.completionview, 1
FROM (VALUES (1, 'forum', 1, 1, 1, 0, 0), (2, 'page', 1, 2, 1, 2, 1), (3, 'url', 1, 2, 1, 1, 0),
    (4, 'resource', 1, 3, 1, 2, 1), (5, 'label', 1, 3, 1, 0, 0), (6, 'quiz', 1, 4, 1, 0, 0),
    (7, 'assign', 1, 4, 1, 1, 0), (8, 'url', 2, 4, 0, 0, 0)
) cm (at, modname, instance, section, visible, completion, completionview)
JOIN public.mdl_modules m ON m.name = cm.modname
ORDER BY cm.at;
UPDATE public.mdl_course_modules SET visibleold = visible;

-- The system, the front page, the category, the course, people, activities; the forum's is left
-- to be made on first use, as Moodle does.
INSERT INTO public.mdl_context (contextlevel, instanceid, path, depth) VALUES
    (10, 0, '/1', 1), (50, 1, '/1/2', 2), (40, 1, '/1/3', 2), (50, 2, '/1/3/4', 3),
    (30, 1, '/1/5', 2), (30, 2, '/1/6', 2), (30, 3, '/1/7', 2), (30, 4, '/1/8', 2),
    (70, 2, '/1/3/4/9', 4), (70, 3, '/1/3/4/10', 4), (70, 4, '/1/3/4/11', 4), (70, 5, '/1/3/4/12', 4),
    (70, 6, '/1/3/4/13', 4), (70, 7, '/1/3/4/14', 4), (70, 8, '/1/3/4/15', 4);

INSERT INTO public.mdl_files (contenthash, pathnamehash, contextid, component, filearea, itemid, filepath,
    filename, userid, filesize, mimetype, timecreated, timemodified, sortorder)
VALUES ('', 'skull', 11, 'mod_resource', 'content', 0, '/', 'skull.mp4', 3, 2048, 'video/mp4', __now, __now, 1),
    ('', 'folder', 11, 'mod_resource', 'content', 0, '/', '.', 3, 0, NULL, __now, __now, 0);

INSERT INTO public.mdl_enrol (enrol, status, courseid, sortorder, roleid, timecreated, timemodified)
VALUES ('manual', 0, 2, 0, 5, __now, __now), ('guest', 1, 2, 1, 0, __now, __now), ('self', 1, 2, 2, 5, __now, __now);
INSERT INTO public.mdl_user_enrolments (status, enrolid, userid, timestart, timeend, modifierid, timecreated, timemodified)
VALUES (0, 1, 3, 0, 0, 2, __now, __now), (0, 1, 4, 0, 0, 2, __now, __now);
INSERT INTO public.mdl_role_assignments (roleid, contextid, userid, timemodified, modifierid)
VALUES (3, 4, 3, __now, 2), (5, 4, 4, __now, 2);
INSERT INTO public.mdl_user_lastaccess (userid, courseid, timeaccess) VALUES (4, 2, __now);

INSERT INTO public.mdl_course_modules_completion (coursemoduleid, userid, completionstate, timemodified)
VALUES (2, 4, 1, __now), (3, 4, 1, __now), (7, 4, 1, __now);
INSERT INTO public.mdl_course_modules_viewed (coursemoduleid, userid, timecreated) VALUES (2, 4, __now);
INSERT INTO public.mdl_course_completions (userid, course, timeenrolled, timestarted) VALUES (4, 2, __now, __now);
INSERT INTO public.mdl_grade_items (courseid, itemtype, itemmodule, iteminstance, itemnumber, itemname,
    grademax, gradepass, sortorder, timecreated, timemodified)
VALUES (2, 'course', NULL, 1, NULL, NULL, 110, 0, 1, __now, __now),
    (2, 'mod', 'assign', 1, 0, 'An essay on the shoulder', 100, 0, 2, __now, __now),
    (2, 'mod', 'quiz', 1, 0, 'Bones of the arm', 10, 5, 3, __now, __now);
INSERT INTO public.mdl_grade_grades (itemid, userid, rawgrade, rawgrademax, finalgrade, timemodified)
VALUES (1, 4, NULL, 110, 85, __now), (2, 4, 77, 100, 77, __now), (3, 4, 8, 10, 8, __now);
