-- Whose account might be whose: (place in $1, how it was found, pending, the account).
-- $1 addresses in lower case, $2 accounts by our books (0 for none), $3 the issuer, $4 the host of local accounts.
WITH wanted AS (
    SELECT n, key, known
    FROM ROWS FROM (unnest($1), unnest($2)) WITH ORDINALITY AS w (key, known, n)
),
found AS (
    SELECT n, 0 AS via, known AS userid, false AS pending FROM wanted WHERE known <> 0
    UNION ALL
    SELECT w.n, 1, l.userid, l.confirmtoken <> ''
    FROM wanted w
    JOIN public.mdl_auth_oauth2_linked_login l ON l.issuerid = $3 AND l.username = w.key
    UNION ALL
    SELECT w.n, 2, u.id, false
    FROM wanted w
    JOIN public.mdl_user u ON lower(u.email) = w.key AND u.deleted = 0 AND u.mnethostid = $4
    WHERE w.known = 0
)
SELECT f.n, f.via, f.pending, f.userid, u.id IS NOT NULL AS there,
    coalesce(u.username, '') AS username, coalesce(u.auth, '') AS auth, coalesce(u.email, '') AS email,
    coalesce(u.firstname, '') AS firstname, coalesce(u.lastname, '') AS lastname,
    coalesce(u.deleted, 1) <> 0 AS deleted, coalesce(u.suspended, 0) <> 0 AS suspended,
    coalesce(u.confirmed, 0) <> 0 AS confirmed, coalesce(u.mnethostid = $4, false) AS local,
    coalesce(u.firstaccess, 0) > 0 AS signed_in
FROM found f
LEFT JOIN public.mdl_user u ON u.id = f.userid
ORDER BY f.n, f.via, f.userid
