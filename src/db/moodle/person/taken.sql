-- Which of the new accounts someone else made since the plan: the place in $1.
-- $1 addresses, $2 usernames, $3 the issuer, $4 the host of local accounts, $5 the last id that the plan saw.
SELECT w.n
FROM ROWS FROM (unnest($1), unnest($2)) WITH ORDINALITY AS w (key, username, n)
WHERE EXISTS (SELECT FROM public.mdl_user u WHERE u.email = w.key AND u.deleted = 0 AND u.mnethostid = $4)
    OR EXISTS (SELECT FROM public.mdl_user u WHERE u.id > $5 AND lower(u.email) = w.key AND u.deleted = 0 AND u.mnethostid = $4)
    OR EXISTS (SELECT FROM public.mdl_user u WHERE u.mnethostid = $4 AND u.username = w.username)
    OR EXISTS (SELECT FROM public.mdl_auth_oauth2_linked_login l WHERE l.issuerid = $3 AND l.username = w.key)
