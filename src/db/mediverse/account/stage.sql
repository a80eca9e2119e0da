CREATE TEMPORARY TABLE staged_account (
    line bigint NOT NULL,
    id text,
    new_id text NOT NULL,
    email text,
    email_key text,
    first_name text,
    last_name text,
    role text,
    google_sub text
) ON COMMIT DROP;
-- The same with the account that each line means, if there is one.
CREATE TEMPORARY TABLE staged_match (
    LIKE staged_account,
    account_id text,
    differs boolean NOT NULL
) ON COMMIT DROP
