-- Whether this database is production, and whose word that is: at most one row.
--
-- A dump carries the row along. Where the server or the database that it names is not the one it
-- is found in, the database is a copy, and the mark says of what. A clone of the server's files
-- keeps the server's identifier: it counts as production until someone unprotects it.
CREATE TABLE mediverse_admin.protection (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    -- False where someone said that it is not production: guards then let a remote one go.
    protected boolean NOT NULL,
    -- NULL where the server does not tell.
    system_identifier text,
    database_name text NOT NULL,
    database_oid bigint NOT NULL,
    marked_at timestamp(3) NOT NULL DEFAULT (clock_timestamp() AT TIME ZONE 'UTC'),
    marked_by text NOT NULL
);
