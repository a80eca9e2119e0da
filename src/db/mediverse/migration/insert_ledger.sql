INSERT INTO mediverse_admin.migration_ledger (version, name, checksum, how, milliseconds, tool_version)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (version) DO UPDATE
SET name = excluded.name, checksum = excluded.checksum, how = excluded.how,
    tool_version = excluded.tool_version
