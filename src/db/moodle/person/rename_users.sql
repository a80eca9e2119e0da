-- Names and addresses of accounts whose owners never signed in: $1 accounts, $2 to $4 what is wanted.
UPDATE public.mdl_user u
SET firstname = w.firstname, lastname = w.lastname, email = w.email,
    timemodified = extract(epoch FROM clock_timestamp())::bigint
FROM ROWS FROM (unnest($1), unnest($2), unnest($3), unnest($4)) AS w (id, firstname, lastname, email)
WHERE u.id = w.id AND u.firstaccess = 0
RETURNING u.id, u.id AS userid
