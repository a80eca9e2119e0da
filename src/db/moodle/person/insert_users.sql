-- Accounts that sign in with Google. $1 usernames, $2 first names, $3 last names, $4 addresses; then what
-- the site gives to new accounts; $15 ids, drawn before.
INSERT INTO public.mdl_user (id, auth, confirmed, mnethostid, username, password, idnumber, firstname, lastname, email,
    lang, calendartype, maildisplay, mailformat, maildigest, autosubscribe, trackforums, secret, timezone,
    descriptionformat, city, country, timecreated, timemodified)
SELECT w.id, 'oauth2', 1, $5, w.username, 'not cached', '', w.firstname, w.lastname, w.email,
    $6, $7, $8, $9, $10, $11, $12, '', '99', 1, $13, $14, t.now, t.now
FROM ROWS FROM (unnest($15), unnest($1), unnest($2), unnest($3), unnest($4))
        AS w (id, username, firstname, lastname, email),
    (SELECT extract(epoch FROM clock_timestamp())::bigint AS now) t
ON CONFLICT (mnethostid, username) DO NOTHING
RETURNING id, username
