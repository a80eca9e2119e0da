-- What an ontology says of a part beyond the app's columns: its id there, former ids, parents
-- that were not chosen, cross-references. Keyed by "partId", which survives a new row.
CREATE TABLE mediverse_admin.part_ontology (
    part_id text PRIMARY KEY,
    data jsonb NOT NULL
);
