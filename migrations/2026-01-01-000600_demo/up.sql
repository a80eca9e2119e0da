-- What `seed demo` made. Its rows in the app's tables are known by their ids: `cdemo` begins
-- them, which in an id of Prisma's client would mean the year 2002.
CREATE TABLE mediverse_admin.demo (
    seed bigint NOT NULL,
    sessions bigint NOT NULL,
    students bigint NOT NULL,
    commands bigint NOT NULL,
    -- Everything took place before this.
    until timestamp(3) NOT NULL,
    seeded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
-- One demonstration at a time.
CREATE UNIQUE INDEX demo_one ON mediverse_admin.demo ((true));

CREATE FUNCTION mediverse_admin.is_demo(id text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT left(id, 5) = 'cdemo' $$;
COMMENT ON FUNCTION mediverse_admin.is_demo IS
    'Whether the row, or the person, with this id was made by `mediverse seed demo`';
