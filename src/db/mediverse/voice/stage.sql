-- A file's commands before they are written: killed halfway, nothing is left of them.
CREATE TEMPORARY TABLE staged_voice_command (
    line bigint NOT NULL,
    id text NOT NULL,
    given boolean NOT NULL,
    session text,
    transcript text NOT NULL,
    intent text,
    action text,
    target text,
    confidence double precision,
    success boolean NOT NULL,
    error_msg text,
    user_id text,
    created_at timestamp(3)
) ON COMMIT DROP;
CREATE TEMPORARY TABLE staged_voice_session (session text NOT NULL, id text) ON COMMIT DROP
