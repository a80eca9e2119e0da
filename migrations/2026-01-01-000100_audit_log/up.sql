-- Who changed what. The schema itself is made by the runner, which keeps its books there.
CREATE TABLE mediverse_admin.audit_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    run_id text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    os_user text NOT NULL,
    db_user text NOT NULL DEFAULT session_user,
    command text NOT NULL,
    rows bigint NOT NULL DEFAULT 0
);

CREATE INDEX audit_log_at_idx ON mediverse_admin.audit_log (at);
