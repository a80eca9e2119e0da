-- Enrolments: $1 accounts, $2 methods, $3 in whose name.
INSERT INTO public.mdl_user_enrolments (status, enrolid, userid, timestart, timeend, modifierid, timecreated, timemodified)
SELECT 0, w.enrolid, w.userid, 0, 0, $3, t.now, t.now
FROM ROWS FROM (unnest($1), unnest($2)) AS w (userid, enrolid),
    (SELECT extract(epoch FROM clock_timestamp())::bigint AS now) t
ON CONFLICT (enrolid, userid) DO NOTHING
RETURNING id, userid
