-- What `seed anatomy` wrote last: a part that differs from it since is somebody else's work.
CREATE TABLE mediverse_admin.seeded_part (
    part_id text PRIMARY KEY,
    system text NOT NULL,
    -- MD5 of the part's columns as they stood after the seed.
    fingerprint uuid NOT NULL,
    -- Language, blank, synonym; and the priority of each.
    synonyms text[] NOT NULL,
    priorities integer[] NOT NULL
);
