-- The roles of accounts ($1) in courses ($2), pair by pair; those of the category above are others'.
SELECT w.userid, w.courseid, ra.id, ra.roleid AS role, ra.component = '' AND ra.itemid = 0 AS plain
FROM ROWS FROM (unnest($1), unnest($2)) AS w (userid, courseid)
JOIN public.mdl_context x ON x.contextlevel = 50 AND x.instanceid = w.courseid
JOIN public.mdl_role_assignments ra ON ra.contextid = x.id AND ra.userid = w.userid
ORDER BY w.userid, w.courseid, ra.id
