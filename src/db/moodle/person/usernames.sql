-- Usernames in use that are one of $1, or one of them with a number behind it; $2 is the host of local accounts.
SELECT username
FROM public.mdl_user
WHERE mnethostid = $2
    AND (username = ANY ($1) OR username ~ '\.[0-9]+$' AND regexp_replace(username, '\.[0-9]+$', '') = ANY ($1))
