-- People in Moodle: which account is whose, and what of it is from us.

-- The Moodle account of a person. There is a row without one where something stands in the way.
CREATE TABLE mediverse_admin.moodle_account (
    user_id text PRIMARY KEY,
    moodle_user_id bigint UNIQUE,
    -- Tells the account from another one that a restored Moodle gave the same id.
    username text,
    created_by_us boolean NOT NULL DEFAULT false,
    -- Whether we wrote the linked login with which Google's address signs in.
    login_by_us boolean NOT NULL DEFAULT false,
    -- Hash of the names and the address as we wrote them last.
    written_hash text,
    suspended_by_us boolean NOT NULL DEFAULT false,
    -- What is in the way, in words.
    problem text,
    -- The wish that was taken back by `moodle undo`; it is not written again until it changes.
    held text,
    written_at timestamp(3) NOT NULL
);

-- The courses in which we put people, and what of it is from us.
CREATE TABLE mediverse_admin.moodle_enrolment (
    user_id text NOT NULL,
    course_id bigint NOT NULL,
    enrolled_by_us boolean NOT NULL,
    -- The role that we gave.
    role_by_us bigint,
    suspended_by_us boolean NOT NULL,
    written_at timestamp(3) NOT NULL,
    PRIMARY KEY (user_id, course_id)
);
CREATE INDEX moodle_enrolment_course_idx ON mediverse_admin.moodle_enrolment (course_id);
