-- After a crash: which of the new accounts are there. $1 usernames, $2 addresses, $3 the host of local accounts.
SELECT w.n, u.id AS userid, x.id AS context
FROM ROWS FROM (unnest($1), unnest($2)) WITH ORDINALITY AS w (username, key, n)
JOIN public.mdl_user u ON u.mnethostid = $3 AND u.username = w.username AND u.email = w.key
    AND u.auth = 'oauth2' AND u.deleted = 0
LEFT JOIN public.mdl_context x ON x.contextlevel = 30 AND x.instanceid = u.id
ORDER BY w.n
