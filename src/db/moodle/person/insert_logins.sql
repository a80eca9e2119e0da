-- Linked logins: $1 accounts, $2 addresses, $3 the issuer, $4 in whose name. One address leads to one account.
-- LATERAL and OFFSET 0 keep to the index, however little is known of a table that grows as we write.
INSERT INTO public.mdl_auth_oauth2_linked_login (timecreated, timemodified, usermodified, userid, issuerid,
    username, email, confirmtoken, confirmtokenexpires)
SELECT t.now, t.now, $4, w.userid, $3, w.key, w.key, '', 0
FROM ROWS FROM (unnest($1), unnest($2)) AS w (userid, key)
CROSS JOIN (SELECT extract(epoch FROM clock_timestamp())::bigint AS now) t
LEFT JOIN LATERAL (
    SELECT l.id FROM public.mdl_auth_oauth2_linked_login l
    WHERE l.issuerid = $3 AND l.username = w.key OFFSET 0
) there ON true
WHERE there.id IS NULL
RETURNING id, userid
