-- Linked logins: $1 accounts, $2 addresses, $3 the issuer, $4 in whose name. One address leads to one account.
INSERT INTO public.mdl_auth_oauth2_linked_login (timecreated, timemodified, usermodified, userid, issuerid,
    username, email, confirmtoken, confirmtokenexpires)
SELECT t.now, t.now, $4, w.userid, $3, w.key, w.key, '', 0
FROM ROWS FROM (unnest($1), unnest($2)) AS w (userid, key),
    (SELECT extract(epoch FROM clock_timestamp())::bigint AS now) t
WHERE NOT EXISTS (SELECT FROM public.mdl_auth_oauth2_linked_login l WHERE l.issuerid = $3 AND l.username = w.key)
RETURNING id, userid
