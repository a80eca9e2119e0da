-- Suspend accounts or resume them: $1 accounts, $2 whether suspended.
UPDATE public.mdl_user u
SET suspended = w.suspended, timemodified = extract(epoch FROM clock_timestamp())::bigint
FROM ROWS FROM (unnest($1), unnest($2)) AS w (id, suspended)
WHERE u.id = w.id AND u.suspended <> w.suspended
RETURNING u.id, u.id AS userid
