-- The tables of Moodle 4.2 that a sync reads or writes, with Moodle's columns and defaults. A
-- stand-in for machines without Moodle: enough for every command of ours, not for Moodle itself.
CREATE TABLE public.mdl_config (
    id bigserial PRIMARY KEY,
    name varchar(255) NOT NULL DEFAULT '', value text NOT NULL
);
CREATE TABLE public.mdl_config_plugins (
    id bigserial PRIMARY KEY,
    plugin varchar(100) NOT NULL DEFAULT 'core', name varchar(100) NOT NULL DEFAULT '',
    value text NOT NULL
);
CREATE TABLE public.mdl_modules (
    id bigserial PRIMARY KEY,
    name varchar(20) NOT NULL DEFAULT '', cron bigint NOT NULL DEFAULT 0,
    lastcron bigint NOT NULL DEFAULT 0, search varchar(255) NOT NULL DEFAULT '',
    visible smallint NOT NULL DEFAULT 1
);
CREATE TABLE public.mdl_role (
    id bigserial PRIMARY KEY,
    name varchar(255) NOT NULL DEFAULT '', shortname varchar(100) NOT NULL DEFAULT '',
    description text NOT NULL, sortorder bigint NOT NULL DEFAULT 0,
    archetype varchar(30) NOT NULL DEFAULT ''
);
CREATE TABLE public.mdl_context (
    id bigserial PRIMARY KEY,
    contextlevel bigint NOT NULL DEFAULT 0, instanceid bigint NOT NULL DEFAULT 0, path varchar(255),
    depth smallint NOT NULL DEFAULT 0, locked smallint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_course_categories (
    id bigserial PRIMARY KEY,
    name varchar(255) NOT NULL DEFAULT '', idnumber varchar(100), description text,
    descriptionformat smallint NOT NULL DEFAULT 0, parent bigint NOT NULL DEFAULT 0,
    sortorder bigint NOT NULL DEFAULT 0, coursecount bigint NOT NULL DEFAULT 0,
    visible smallint NOT NULL DEFAULT 1, visibleold smallint NOT NULL DEFAULT 1,
    timemodified bigint NOT NULL DEFAULT 0, depth bigint NOT NULL DEFAULT 0,
    path varchar(255) NOT NULL DEFAULT '', theme varchar(50)
);
CREATE TABLE public.mdl_course (
    id bigserial PRIMARY KEY,
    category bigint NOT NULL DEFAULT 0, sortorder bigint NOT NULL DEFAULT 0,
    fullname varchar(254) NOT NULL DEFAULT '', shortname varchar(255) NOT NULL DEFAULT '',
    idnumber varchar(100) NOT NULL DEFAULT '', summary text, summaryformat smallint NOT NULL DEFAULT 0,
    format varchar(21) NOT NULL DEFAULT 'topics', showgrades smallint NOT NULL DEFAULT 1,
    newsitems integer NOT NULL DEFAULT 1, startdate bigint NOT NULL DEFAULT 0,
    enddate bigint NOT NULL DEFAULT 0, relativedatesmode smallint NOT NULL DEFAULT 0,
    marker bigint NOT NULL DEFAULT 0, maxbytes bigint NOT NULL DEFAULT 0,
    legacyfiles smallint NOT NULL DEFAULT 0, showreports smallint NOT NULL DEFAULT 0,
    visible smallint NOT NULL DEFAULT 1, visibleold smallint NOT NULL DEFAULT 1,
    downloadcontent smallint, groupmode smallint NOT NULL DEFAULT 0,
    groupmodeforce smallint NOT NULL DEFAULT 0, defaultgroupingid bigint NOT NULL DEFAULT 0,
    lang varchar(30) NOT NULL DEFAULT '', calendartype varchar(30) NOT NULL DEFAULT '',
    theme varchar(50) NOT NULL DEFAULT '', timecreated bigint NOT NULL DEFAULT 0,
    timemodified bigint NOT NULL DEFAULT 0, requested smallint NOT NULL DEFAULT 0,
    enablecompletion smallint NOT NULL DEFAULT 0, completionnotify smallint NOT NULL DEFAULT 0,
    cacherev bigint NOT NULL DEFAULT 0, originalcourseid bigint,
    showactivitydates smallint NOT NULL DEFAULT 0, showcompletionconditions smallint,
    pdfexportfont varchar(50)
);
CREATE TABLE public.mdl_course_sections (
    id bigserial PRIMARY KEY,
    course bigint NOT NULL DEFAULT 0, section bigint NOT NULL DEFAULT 0, name varchar(255), summary text,
    summaryformat smallint NOT NULL DEFAULT 0, sequence text, visible smallint NOT NULL DEFAULT 1,
    availability text, timemodified bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_course_modules (
    id bigserial PRIMARY KEY,
    course bigint NOT NULL DEFAULT 0, module bigint NOT NULL DEFAULT 0,
    instance bigint NOT NULL DEFAULT 0, section bigint NOT NULL DEFAULT 0, idnumber varchar(100),
    added bigint NOT NULL DEFAULT 0, score smallint NOT NULL DEFAULT 0,
    indent integer NOT NULL DEFAULT 0, visible smallint NOT NULL DEFAULT 1,
    visibleoncoursepage smallint NOT NULL DEFAULT 1, visibleold smallint NOT NULL DEFAULT 1,
    groupmode smallint NOT NULL DEFAULT 0, groupingid bigint NOT NULL DEFAULT 0,
    completion smallint NOT NULL DEFAULT 0, completiongradeitemnumber bigint,
    completionview smallint NOT NULL DEFAULT 0, completionexpected bigint NOT NULL DEFAULT 0,
    completionpassgrade smallint NOT NULL DEFAULT 0, showdescription smallint NOT NULL DEFAULT 0,
    availability text, deletioninprogress smallint NOT NULL DEFAULT 0,
    downloadcontent smallint DEFAULT 1, lang varchar(30)
);
CREATE TABLE public.mdl_user (
    id bigserial PRIMARY KEY,
    auth varchar(20) NOT NULL DEFAULT 'manual', confirmed smallint NOT NULL DEFAULT 0,
    policyagreed smallint NOT NULL DEFAULT 0, deleted smallint NOT NULL DEFAULT 0,
    suspended smallint NOT NULL DEFAULT 0, mnethostid bigint NOT NULL DEFAULT 0,
    username varchar(100) NOT NULL DEFAULT '', password varchar(255) NOT NULL DEFAULT '',
    idnumber varchar(255) NOT NULL DEFAULT '', firstname varchar(100) NOT NULL DEFAULT '',
    lastname varchar(100) NOT NULL DEFAULT '', email varchar(100) NOT NULL DEFAULT '',
    emailstop smallint NOT NULL DEFAULT 0, phone1 varchar(20) NOT NULL DEFAULT '',
    phone2 varchar(20) NOT NULL DEFAULT '', institution varchar(255) NOT NULL DEFAULT '',
    department varchar(255) NOT NULL DEFAULT '', address varchar(255) NOT NULL DEFAULT '',
    city varchar(120) NOT NULL DEFAULT '', country varchar(2) NOT NULL DEFAULT '',
    lang varchar(30) NOT NULL DEFAULT 'en', calendartype varchar(30) NOT NULL DEFAULT 'gregorian',
    theme varchar(50) NOT NULL DEFAULT '', timezone varchar(100) NOT NULL DEFAULT '99',
    firstaccess bigint NOT NULL DEFAULT 0, lastaccess bigint NOT NULL DEFAULT 0,
    lastlogin bigint NOT NULL DEFAULT 0, currentlogin bigint NOT NULL DEFAULT 0,
    lastip varchar(45) NOT NULL DEFAULT '', secret varchar(15) NOT NULL DEFAULT '',
    picture bigint NOT NULL DEFAULT 0, description text, descriptionformat smallint NOT NULL DEFAULT 1,
    mailformat smallint NOT NULL DEFAULT 1, maildigest smallint NOT NULL DEFAULT 0,
    maildisplay smallint NOT NULL DEFAULT 2, autosubscribe smallint NOT NULL DEFAULT 1,
    trackforums smallint NOT NULL DEFAULT 0, timecreated bigint NOT NULL DEFAULT 0,
    timemodified bigint NOT NULL DEFAULT 0, trustbitmask bigint NOT NULL DEFAULT 0,
    imagealt varchar(255), lastnamephonetic varchar(255), firstnamephonetic varchar(255),
    middlename varchar(255), alternatename varchar(255), moodlenetprofile varchar(255)
);
CREATE TABLE public.mdl_user_lastaccess (
    id bigserial PRIMARY KEY,
    userid bigint NOT NULL DEFAULT 0, courseid bigint NOT NULL DEFAULT 0,
    timeaccess bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_enrol (
    id bigserial PRIMARY KEY,
    enrol varchar(20) NOT NULL DEFAULT '', status bigint NOT NULL DEFAULT 0, courseid bigint NOT NULL,
    sortorder bigint NOT NULL DEFAULT 0, name varchar(255), enrolperiod bigint DEFAULT 0,
    enrolstartdate bigint DEFAULT 0, enrolenddate bigint DEFAULT 0, expirynotify smallint DEFAULT 0,
    expirythreshold bigint DEFAULT 0, notifyall smallint DEFAULT 0, password varchar(50),
    cost varchar(20), currency varchar(3), roleid bigint DEFAULT 0, customint1 bigint, customint2 bigint,
    customint3 bigint, customint4 bigint, customint5 bigint, customint6 bigint, customint7 bigint,
    customint8 bigint, customchar1 varchar(255), customchar2 varchar(255), customchar3 varchar(1333),
    customdec1 numeric(12,7), customdec2 numeric(12,7), customtext1 text, customtext2 text,
    customtext3 text, customtext4 text, timecreated bigint NOT NULL DEFAULT 0,
    timemodified bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_user_enrolments (
    id bigserial PRIMARY KEY,
    status bigint NOT NULL DEFAULT 0, enrolid bigint NOT NULL, userid bigint NOT NULL,
    timestart bigint NOT NULL DEFAULT 0, timeend bigint NOT NULL DEFAULT 2147483647,
    modifierid bigint NOT NULL DEFAULT 0, timecreated bigint NOT NULL DEFAULT 0,
    timemodified bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_role_assignments (
    id bigserial PRIMARY KEY,
    roleid bigint NOT NULL DEFAULT 0, contextid bigint NOT NULL DEFAULT 0,
    userid bigint NOT NULL DEFAULT 0, timemodified bigint NOT NULL DEFAULT 0,
    modifierid bigint NOT NULL DEFAULT 0, component varchar(100) NOT NULL DEFAULT '',
    itemid bigint NOT NULL DEFAULT 0, sortorder bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_oauth2_issuer (
    id bigserial PRIMARY KEY,
    timecreated bigint NOT NULL, timemodified bigint NOT NULL, usermodified bigint NOT NULL,
    name varchar(255) NOT NULL DEFAULT '', image text NOT NULL, baseurl text NOT NULL,
    clientid text NOT NULL, clientsecret text NOT NULL, loginscopes text NOT NULL,
    loginscopesoffline text NOT NULL, loginparams text NOT NULL, loginparamsoffline text NOT NULL,
    alloweddomains text NOT NULL, scopessupported text, enabled smallint NOT NULL DEFAULT 1,
    showonloginpage smallint NOT NULL DEFAULT 1, basicauth smallint NOT NULL DEFAULT 0,
    sortorder bigint NOT NULL, requireconfirmation smallint NOT NULL DEFAULT 1, servicetype varchar(255),
    loginpagename varchar(255)
);
CREATE TABLE public.mdl_auth_oauth2_linked_login (
    id bigserial PRIMARY KEY,
    timecreated bigint NOT NULL, timemodified bigint NOT NULL, usermodified bigint NOT NULL,
    userid bigint NOT NULL, issuerid bigint NOT NULL, username varchar(255) NOT NULL DEFAULT '',
    email text NOT NULL, confirmtoken varchar(64) NOT NULL DEFAULT '', confirmtokenexpires bigint
);
CREATE TABLE public.mdl_cache_flags (
    id bigserial PRIMARY KEY,
    flagtype varchar(255) NOT NULL DEFAULT '', name varchar(255) NOT NULL DEFAULT '',
    timemodified bigint NOT NULL DEFAULT 0, value text NOT NULL, expiry bigint NOT NULL
);
CREATE TABLE public.mdl_sessions (
    id bigserial PRIMARY KEY,
    state bigint NOT NULL DEFAULT 0, sid varchar(128) NOT NULL DEFAULT '', userid bigint NOT NULL,
    sessdata text, timecreated bigint NOT NULL, timemodified bigint NOT NULL, firstip varchar(45),
    lastip varchar(45)
);
CREATE TABLE public.mdl_page (
    id bigserial PRIMARY KEY,
    course bigint NOT NULL DEFAULT 0, name varchar(255) NOT NULL DEFAULT '', intro text,
    introformat smallint NOT NULL DEFAULT 0, content text, contentformat smallint NOT NULL DEFAULT 0,
    legacyfiles smallint NOT NULL DEFAULT 0, legacyfileslast bigint, display smallint NOT NULL DEFAULT 0,
    displayoptions text, revision bigint NOT NULL DEFAULT 0, timemodified bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_url (
    id bigserial PRIMARY KEY,
    course bigint NOT NULL DEFAULT 0, name varchar(255) NOT NULL DEFAULT '', intro text,
    introformat smallint NOT NULL DEFAULT 0, externalurl text NOT NULL,
    display smallint NOT NULL DEFAULT 0, displayoptions text, parameters text,
    timemodified bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_label (
    id bigserial PRIMARY KEY,
    course bigint NOT NULL DEFAULT 0, name varchar(255) NOT NULL DEFAULT '', intro text NOT NULL,
    introformat smallint DEFAULT 0, timemodified bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_resource (
    id bigserial PRIMARY KEY,
    course bigint NOT NULL DEFAULT 0, name varchar(255) NOT NULL DEFAULT '', intro text,
    introformat smallint NOT NULL DEFAULT 0, tobemigrated smallint NOT NULL DEFAULT 0,
    legacyfiles smallint NOT NULL DEFAULT 0, legacyfileslast bigint, display smallint NOT NULL DEFAULT 0,
    displayoptions text, filterfiles smallint NOT NULL DEFAULT 0, revision bigint NOT NULL DEFAULT 0,
    timemodified bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_forum (
    id bigserial PRIMARY KEY,
    course bigint NOT NULL DEFAULT 0, type varchar(20) NOT NULL DEFAULT 'general',
    name varchar(255) NOT NULL DEFAULT '', intro text NOT NULL, introformat smallint NOT NULL DEFAULT 0,
    duedate bigint NOT NULL DEFAULT 0, cutoffdate bigint NOT NULL DEFAULT 0,
    assessed bigint NOT NULL DEFAULT 0, assesstimestart bigint NOT NULL DEFAULT 0,
    assesstimefinish bigint NOT NULL DEFAULT 0, scale bigint NOT NULL DEFAULT 0,
    grade_forum bigint NOT NULL DEFAULT 0, grade_forum_notify smallint NOT NULL DEFAULT 0,
    maxbytes bigint NOT NULL DEFAULT 0, maxattachments bigint NOT NULL DEFAULT 1,
    forcesubscribe smallint NOT NULL DEFAULT 0, trackingtype smallint NOT NULL DEFAULT 1,
    rsstype smallint NOT NULL DEFAULT 0, rssarticles smallint NOT NULL DEFAULT 0,
    timemodified bigint NOT NULL DEFAULT 0, warnafter bigint NOT NULL DEFAULT 0,
    blockafter bigint NOT NULL DEFAULT 0, blockperiod bigint NOT NULL DEFAULT 0,
    completiondiscussions integer NOT NULL DEFAULT 0, completionreplies integer NOT NULL DEFAULT 0,
    completionposts integer NOT NULL DEFAULT 0, displaywordcount smallint NOT NULL DEFAULT 0,
    lockdiscussionafter bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_quiz (
    id bigserial PRIMARY KEY,
    course bigint NOT NULL DEFAULT 0, name varchar(255) NOT NULL DEFAULT '', intro text NOT NULL,
    introformat smallint NOT NULL DEFAULT 0, timeopen bigint NOT NULL DEFAULT 0,
    timeclose bigint NOT NULL DEFAULT 0, timelimit bigint NOT NULL DEFAULT 0,
    overduehandling varchar(16) NOT NULL DEFAULT 'autoabandon', graceperiod bigint NOT NULL DEFAULT 0,
    preferredbehaviour varchar(32) NOT NULL DEFAULT '', canredoquestions smallint NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0, attemptonlast smallint NOT NULL DEFAULT 0,
    grademethod smallint NOT NULL DEFAULT 1, decimalpoints smallint NOT NULL DEFAULT 2,
    questiondecimalpoints smallint NOT NULL DEFAULT '-1', reviewattempt integer NOT NULL DEFAULT 0,
    reviewcorrectness integer NOT NULL DEFAULT 0, reviewmarks integer NOT NULL DEFAULT 0,
    reviewspecificfeedback integer NOT NULL DEFAULT 0, reviewgeneralfeedback integer NOT NULL DEFAULT 0,
    reviewrightanswer integer NOT NULL DEFAULT 0, reviewoverallfeedback integer NOT NULL DEFAULT 0,
    questionsperpage bigint NOT NULL DEFAULT 0, navmethod varchar(16) NOT NULL DEFAULT 'free',
    shuffleanswers smallint NOT NULL DEFAULT 0, sumgrades numeric(10,5) NOT NULL DEFAULT 0,
    grade numeric(10,5) NOT NULL DEFAULT 0, timecreated bigint NOT NULL DEFAULT 0,
    timemodified bigint NOT NULL DEFAULT 0, password varchar(255) NOT NULL DEFAULT '',
    subnet varchar(255) NOT NULL DEFAULT '', browsersecurity varchar(32) NOT NULL DEFAULT '',
    delay1 bigint NOT NULL DEFAULT 0, delay2 bigint NOT NULL DEFAULT 0,
    showuserpicture smallint NOT NULL DEFAULT 0, showblocks smallint NOT NULL DEFAULT 0,
    completionattemptsexhausted smallint DEFAULT 0, completionminattempts bigint NOT NULL DEFAULT 0,
    allowofflineattempts smallint DEFAULT 0
);
CREATE TABLE public.mdl_quiz_slots (
    id bigserial PRIMARY KEY,
    slot bigint NOT NULL, quizid bigint NOT NULL DEFAULT 0, page bigint NOT NULL,
    displaynumber varchar(16), requireprevious smallint NOT NULL DEFAULT 0,
    maxmark numeric(12,7) NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_quiz_attempts (
    id bigserial PRIMARY KEY,
    quiz bigint NOT NULL DEFAULT 0, userid bigint NOT NULL DEFAULT 0, attempt integer NOT NULL DEFAULT 0,
    uniqueid bigint NOT NULL DEFAULT 0, layout text NOT NULL, currentpage bigint NOT NULL DEFAULT 0,
    preview smallint NOT NULL DEFAULT 0, state varchar(16) NOT NULL DEFAULT 'inprogress',
    timestart bigint NOT NULL DEFAULT 0, timefinish bigint NOT NULL DEFAULT 0,
    timemodified bigint NOT NULL DEFAULT 0, timemodifiedoffline bigint NOT NULL DEFAULT 0,
    timecheckstate bigint DEFAULT 0, sumgrades numeric(10,5), gradednotificationsenttime bigint
);
CREATE TABLE public.mdl_quiz_grades (
    id bigserial PRIMARY KEY,
    quiz bigint NOT NULL DEFAULT 0, userid bigint NOT NULL DEFAULT 0,
    grade numeric(10,5) NOT NULL DEFAULT 0, timemodified bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_assign (
    id bigserial PRIMARY KEY,
    course bigint NOT NULL DEFAULT 0, name varchar(255) NOT NULL DEFAULT '', intro text NOT NULL,
    introformat smallint NOT NULL DEFAULT 0, alwaysshowdescription smallint NOT NULL DEFAULT 0,
    nosubmissions smallint NOT NULL DEFAULT 0, submissiondrafts smallint NOT NULL DEFAULT 0,
    sendnotifications smallint NOT NULL DEFAULT 0, sendlatenotifications smallint NOT NULL DEFAULT 0,
    duedate bigint NOT NULL DEFAULT 0, allowsubmissionsfromdate bigint NOT NULL DEFAULT 0,
    grade bigint NOT NULL DEFAULT 0, timemodified bigint NOT NULL DEFAULT 0,
    requiresubmissionstatement smallint NOT NULL DEFAULT 0, completionsubmit smallint NOT NULL DEFAULT 0,
    cutoffdate bigint NOT NULL DEFAULT 0, gradingduedate bigint NOT NULL DEFAULT 0,
    teamsubmission smallint NOT NULL DEFAULT 0, requireallteammemberssubmit smallint NOT NULL DEFAULT 0,
    teamsubmissiongroupingid bigint NOT NULL DEFAULT 0, blindmarking smallint NOT NULL DEFAULT 0,
    hidegrader smallint NOT NULL DEFAULT 0, revealidentities smallint NOT NULL DEFAULT 0,
    attemptreopenmethod varchar(10) NOT NULL DEFAULT 'none', maxattempts integer NOT NULL DEFAULT '-1',
    markingworkflow smallint NOT NULL DEFAULT 0, markingallocation smallint NOT NULL DEFAULT 0,
    sendstudentnotifications smallint NOT NULL DEFAULT 1,
    preventsubmissionnotingroup smallint NOT NULL DEFAULT 0, activity text,
    activityformat smallint NOT NULL DEFAULT 0, timelimit bigint NOT NULL DEFAULT 0,
    submissionattachments smallint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_assign_submission (
    id bigserial PRIMARY KEY,
    assignment bigint NOT NULL DEFAULT 0, userid bigint NOT NULL DEFAULT 0,
    timecreated bigint NOT NULL DEFAULT 0, timemodified bigint NOT NULL DEFAULT 0, timestarted bigint,
    status varchar(10), groupid bigint NOT NULL DEFAULT 0, attemptnumber bigint NOT NULL DEFAULT 0,
    latest smallint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_assign_grades (
    id bigserial PRIMARY KEY,
    assignment bigint NOT NULL DEFAULT 0, userid bigint NOT NULL DEFAULT 0,
    timecreated bigint NOT NULL DEFAULT 0, timemodified bigint NOT NULL DEFAULT 0,
    grader bigint NOT NULL DEFAULT 0, grade numeric(10,5) DEFAULT 0,
    attemptnumber bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_files (
    id bigserial PRIMARY KEY,
    contenthash varchar(40) NOT NULL DEFAULT '', pathnamehash varchar(40) NOT NULL DEFAULT '',
    contextid bigint NOT NULL, component varchar(100) NOT NULL DEFAULT '',
    filearea varchar(50) NOT NULL DEFAULT '', itemid bigint NOT NULL,
    filepath varchar(255) NOT NULL DEFAULT '', filename varchar(255) NOT NULL DEFAULT '', userid bigint,
    filesize bigint NOT NULL, mimetype varchar(100), status bigint NOT NULL DEFAULT 0, source text,
    author varchar(255), license varchar(255), timecreated bigint NOT NULL, timemodified bigint NOT NULL,
    sortorder bigint NOT NULL DEFAULT 0, referencefileid bigint
);
CREATE TABLE public.mdl_grade_items (
    id bigserial PRIMARY KEY,
    courseid bigint, categoryid bigint, itemname varchar(255), itemtype varchar(30) NOT NULL DEFAULT '',
    itemmodule varchar(30), iteminstance bigint, itemnumber bigint, iteminfo text, idnumber varchar(255),
    calculation text, gradetype smallint NOT NULL DEFAULT 1, grademax numeric(10,5) NOT NULL DEFAULT 100,
    grademin numeric(10,5) NOT NULL DEFAULT 0, scaleid bigint, outcomeid bigint,
    gradepass numeric(10,5) NOT NULL DEFAULT 0, multfactor numeric(10,5) NOT NULL DEFAULT 1.0,
    plusfactor numeric(10,5) NOT NULL DEFAULT 0, aggregationcoef numeric(10,5) NOT NULL DEFAULT 0,
    aggregationcoef2 numeric(10,5) NOT NULL DEFAULT 0, sortorder bigint NOT NULL DEFAULT 0,
    display bigint NOT NULL DEFAULT 0, decimals smallint, hidden bigint NOT NULL DEFAULT 0,
    locked bigint NOT NULL DEFAULT 0, locktime bigint NOT NULL DEFAULT 0,
    needsupdate bigint NOT NULL DEFAULT 0, weightoverride smallint NOT NULL DEFAULT 0,
    timecreated bigint, timemodified bigint
);
CREATE TABLE public.mdl_grade_grades (
    id bigserial PRIMARY KEY,
    itemid bigint NOT NULL, userid bigint NOT NULL, rawgrade numeric(10,5),
    rawgrademax numeric(10,5) NOT NULL DEFAULT 100, rawgrademin numeric(10,5) NOT NULL DEFAULT 0,
    rawscaleid bigint, usermodified bigint, finalgrade numeric(10,5), hidden bigint NOT NULL DEFAULT 0,
    locked bigint NOT NULL DEFAULT 0, locktime bigint NOT NULL DEFAULT 0,
    exported bigint NOT NULL DEFAULT 0, overridden bigint NOT NULL DEFAULT 0,
    excluded bigint NOT NULL DEFAULT 0, feedback text, feedbackformat bigint NOT NULL DEFAULT 0,
    information text, informationformat bigint NOT NULL DEFAULT 0, timecreated bigint,
    timemodified bigint, aggregationstatus varchar(10) NOT NULL DEFAULT 'unknown',
    aggregationweight numeric(10,5)
);
CREATE TABLE public.mdl_course_modules_completion (
    id bigserial PRIMARY KEY,
    coursemoduleid bigint NOT NULL, userid bigint NOT NULL, completionstate smallint NOT NULL,
    overrideby bigint, timemodified bigint NOT NULL
);
CREATE TABLE public.mdl_course_modules_viewed (
    id bigserial PRIMARY KEY,
    coursemoduleid bigint NOT NULL, userid bigint NOT NULL, timecreated bigint NOT NULL
);
CREATE TABLE public.mdl_course_completions (
    id bigserial PRIMARY KEY,
    userid bigint NOT NULL DEFAULT 0, course bigint NOT NULL DEFAULT 0,
    timeenrolled bigint NOT NULL DEFAULT 0, timestarted bigint NOT NULL DEFAULT 0, timecompleted bigint,
    reaggregate bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_groups (
    id bigserial PRIMARY KEY,
    courseid bigint NOT NULL, idnumber varchar(100) NOT NULL DEFAULT '',
    name varchar(254) NOT NULL DEFAULT '', description text,
    descriptionformat smallint NOT NULL DEFAULT 0, enrolmentkey varchar(50),
    picture bigint NOT NULL DEFAULT 0, visibility smallint NOT NULL DEFAULT 0,
    participation smallint NOT NULL DEFAULT 1, timecreated bigint NOT NULL DEFAULT 0,
    timemodified bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_groups_members (
    id bigserial PRIMARY KEY,
    groupid bigint NOT NULL DEFAULT 0, userid bigint NOT NULL DEFAULT 0,
    timeadded bigint NOT NULL DEFAULT 0, component varchar(100) NOT NULL DEFAULT '',
    itemid bigint NOT NULL DEFAULT 0
);
CREATE TABLE public.mdl_event (
    id bigserial PRIMARY KEY,
    name text NOT NULL, description text NOT NULL, format smallint NOT NULL DEFAULT 0,
    categoryid bigint NOT NULL DEFAULT 0, courseid bigint NOT NULL DEFAULT 0,
    groupid bigint NOT NULL DEFAULT 0, userid bigint NOT NULL DEFAULT 0,
    repeatid bigint NOT NULL DEFAULT 0, component varchar(100),
    modulename varchar(20) NOT NULL DEFAULT '', instance bigint NOT NULL DEFAULT 0,
    type smallint NOT NULL DEFAULT 0, eventtype varchar(20) NOT NULL DEFAULT '',
    timestart bigint NOT NULL DEFAULT 0, timeduration bigint NOT NULL DEFAULT 0, timesort bigint,
    visible smallint NOT NULL DEFAULT 1, uuid varchar(255) NOT NULL DEFAULT '',
    sequence bigint NOT NULL DEFAULT 1, timemodified bigint NOT NULL DEFAULT 0, subscriptionid bigint,
    priority bigint, location text
);
CREATE TABLE public.mdl_block_recent_activity (
    id bigserial PRIMARY KEY,
    courseid bigint NOT NULL, cmid bigint NOT NULL, timecreated bigint NOT NULL, userid bigint NOT NULL,
    action smallint NOT NULL, modname varchar(20)
);
CREATE TABLE public.mdl_logstore_standard_log (
    id bigserial PRIMARY KEY,
    eventname varchar(255) NOT NULL DEFAULT '', component varchar(100) NOT NULL DEFAULT '',
    action varchar(100) NOT NULL DEFAULT '', target varchar(100) NOT NULL DEFAULT '',
    objecttable varchar(50), objectid bigint, crud varchar(1) NOT NULL DEFAULT '',
    edulevel smallint NOT NULL, contextid bigint NOT NULL, contextlevel bigint NOT NULL,
    contextinstanceid bigint NOT NULL, userid bigint NOT NULL, courseid bigint, relateduserid bigint,
    anonymous smallint NOT NULL DEFAULT 0, other text, timecreated bigint NOT NULL, origin varchar(10),
    ip varchar(45), realuserid bigint
);
CREATE TABLE public.mdl_course_format_options (
    id bigserial PRIMARY KEY,
    courseid bigint NOT NULL, format varchar(21) NOT NULL DEFAULT '',
    sectionid bigint NOT NULL DEFAULT 0, name varchar(100) NOT NULL DEFAULT '', value text
);
