-- Whose account might be whose: how it was found, by which address, pending, the account.
-- $1 addresses of linked logins, in lower case, $2 accounts by our books, $3 the issuer, $4 the host of local
-- accounts, $5 addresses of accounts. Lists and no joins: without statistics, as on tables that a first sync
-- has just filled, the planner would go through a whole table for each address.
WITH found AS (
    SELECT 0 AS via, known.userid, false AS pending, '' AS key FROM unnest($2) known (userid)
    UNION ALL
    SELECT 1, l.userid, coalesce(l.confirmtokenexpires, 0) <> 0, l.username
    FROM public.mdl_auth_oauth2_linked_login l
    WHERE l.issuerid = $3 AND l.username = ANY ($1)
    UNION ALL
    SELECT 2, u.id, false, lower(u.email)
    FROM public.mdl_user u
    WHERE u.deleted = 0 AND u.mnethostid = $4 AND lower(u.email) = ANY ($5)
)
SELECT f.via, f.pending, f.userid, f.key, u.id IS NOT NULL AS there,
    coalesce(u.username, '') AS username, coalesce(u.auth, '') AS auth, coalesce(u.email, '') AS email,
    coalesce(u.firstname, '') AS firstname, coalesce(u.lastname, '') AS lastname,
    coalesce(u.deleted, 1) <> 0 AS deleted, coalesce(u.suspended, 0) <> 0 AS suspended,
    coalesce(u.confirmed, 0) <> 0 AS confirmed, coalesce(u.mnethostid = $4, false) AS local,
    coalesce(u.firstaccess, 0) > 0 AS signed_in
FROM found f
LEFT JOIN public.mdl_user u ON u.id = f.userid
ORDER BY f.via, f.userid
