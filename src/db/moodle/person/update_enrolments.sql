-- Suspend enrolments or resume them: $1 rows, $2 the status wanted, $3 in whose name.
UPDATE public.mdl_user_enrolments ue
SET status = w.status, modifierid = $3, timemodified = extract(epoch FROM clock_timestamp())::bigint
FROM ROWS FROM (unnest($1), unnest($2)) AS w (id, status)
WHERE ue.id = w.id AND ue.status <> w.status
RETURNING ue.id, ue.userid
