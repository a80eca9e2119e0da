CREATE TEMP TABLE staged_part (
    ord integer NOT NULL,
    -- The id of a new row; 'r' where an earlier row has the partId, 'o' outside of what is asked for.
    id text NOT NULL,
    part_id text NOT NULL,
    name text,
    latin_name text,
    mesh_name text,
    system public."AnatomySystem",
    parent text,
    model_path text,
    lod_levels jsonb,
    bounding_box jsonb,
    ontology jsonb,
    synonym_ids text[],
    -- Language, blank, synonym.
    keys text[],
    priorities integer[],
    role text NOT NULL GENERATED ALWAYS AS (CASE WHEN length(id) = 1 THEN id ELSE 'w' END) STORED
) ON COMMIT DROP;

CREATE TEMP TABLE staged_key (
    ord integer NOT NULL,
    id text NOT NULL,
    part_id text NOT NULL,
    is_there boolean NOT NULL,
    was_deleted boolean NOT NULL
) ON COMMIT DROP;

CREATE TEMP TABLE planned_part (
    ord integer NOT NULL,
    id text NOT NULL,
    part_id text NOT NULL,
    parent_id text,
    verdict text NOT NULL,
    differs text[] NOT NULL,
    fingerprint uuid,
    -- The synonyms are the staged ones, no more and no fewer, and so is what the seed remembers of them.
    settled boolean NOT NULL
) ON COMMIT DROP;

CREATE TEMP TABLE planned_synonym (
    id text NOT NULL,
    part text NOT NULL,
    part_id text NOT NULL,
    synonym text NOT NULL,
    language text NOT NULL,
    priority integer NOT NULL,
    remembered integer,
    verdict text NOT NULL
) ON COMMIT DROP;

CREATE TEMP TABLE planned_extra (
    part_id text NOT NULL,
    id text,
    system text NOT NULL,
    verdict text NOT NULL
) ON COMMIT DROP;
