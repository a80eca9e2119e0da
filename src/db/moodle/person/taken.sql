-- Which of the new accounts someone else made since the plan: the place in $1.
-- $1 addresses, $2 usernames, $3 the issuer, $4 the host of local accounts, $5 the last id that the plan saw.
-- `+ 0` keeps the server from going through every account of the host.
WITH wanted AS (
    SELECT n, key, username
    FROM ROWS FROM (unnest($1), unnest($2)) WITH ORDINALITY AS w (key, username, n)
)
SELECT w.n FROM wanted w
CROSS JOIN LATERAL (
    SELECT FROM public.mdl_user u WHERE u.email = w.key AND u.deleted = 0 AND u.mnethostid + 0 = $4 OFFSET 0
) by_email
UNION
SELECT w.n FROM wanted w
CROSS JOIN LATERAL (
    SELECT FROM public.mdl_user u WHERE u.mnethostid = $4 AND u.username = w.username OFFSET 0
) by_username
UNION
SELECT w.n FROM wanted w
CROSS JOIN LATERAL (
    SELECT FROM public.mdl_auth_oauth2_linked_login l WHERE l.issuerid = $3 AND l.username = w.key OFFSET 0
) by_login
UNION
-- In another spelling than ours, which no index finds.
SELECT w.n FROM wanted w
JOIN (SELECT lower(email) AS key FROM public.mdl_user WHERE id > $5 AND deleted = 0 AND mnethostid + 0 = $4) u ON u.key = w.key
