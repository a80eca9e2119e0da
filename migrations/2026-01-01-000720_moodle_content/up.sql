-- Which MediVerse and which Moodle belong together, as the first sync found them or `moodle pair`
-- said. One row: a copy of either database is another pair, and writes nothing.
CREATE TABLE mediverse_admin.moodle_pair (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    mediverse_system text NOT NULL,
    mediverse_database text NOT NULL,
    mediverse_server text NOT NULL,
    moodle_system text NOT NULL,
    moodle_database text NOT NULL,
    moodle_server text NOT NULL,
    moodle_prefix text NOT NULL,
    -- Moodle's `siteidentifier`.
    moodle_site text,
    paired_at timestamp(3) NOT NULL,
    run_id text NOT NULL
);

-- Moodle's courses and what is in them, so that nobody has to ask Moodle. Times are Moodle's:
-- seconds since 1970, none where Moodle has 0.
CREATE TABLE mediverse_admin.moodle_course_cache (
    course_id bigint PRIMARY KEY,
    shortname text NOT NULL,
    fullname text NOT NULL,
    idnumber text NOT NULL,
    category text,
    visible boolean NOT NULL,
    starts_at bigint,
    ends_at bigint,
    sort_order bigint NOT NULL,
    -- What tells whether anything changed since, by Moodle's own reckoning.
    cache_revision bigint NOT NULL,
    time_modified bigint NOT NULL,
    -- How many questions there are, and which: they come and go without the course being told.
    fingerprint text NOT NULL,
    refreshed_at timestamp(3) NOT NULL
);

CREATE TABLE mediverse_admin.moodle_content_cache (
    -- The id of the course module, as in the addresses of activities.
    activity_id bigint PRIMARY KEY,
    course_id bigint NOT NULL REFERENCES mediverse_admin.moodle_course_cache ON DELETE CASCADE,
    -- Where it stands on the course page.
    place integer NOT NULL,
    section bigint NOT NULL,
    section_name text,
    kind text NOT NULL,
    name text NOT NULL,
    intro text,
    idnumber text,
    visible boolean NOT NULL,
    -- Whether Moodle follows who has completed it.
    tracked boolean NOT NULL,
    added_at bigint,
    time_modified bigint,
    -- What its kind has of its own: a quiz's questions, an assignment's due date, a video's address.
    facts jsonb NOT NULL
);
CREATE INDEX moodle_content_cache_course_idx ON mediverse_admin.moodle_content_cache (course_id, place);
