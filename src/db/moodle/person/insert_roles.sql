-- Roles: $1 accounts, $2 courses, $3 roles, $4 in whose name. No index keeps them single.
INSERT INTO public.mdl_role_assignments (roleid, contextid, userid, timemodified, modifierid, component, itemid, sortorder)
SELECT w.roleid, x.id, w.userid, extract(epoch FROM clock_timestamp())::bigint, $4, '', 0, 0
FROM ROWS FROM (unnest($1), unnest($2), unnest($3)) AS w (userid, courseid, roleid)
JOIN public.mdl_context x ON x.contextlevel = 50 AND x.instanceid = w.courseid
LEFT JOIN LATERAL (
    SELECT ra.id FROM public.mdl_role_assignments ra
    WHERE ra.userid = w.userid AND ra.contextid = x.id AND ra.roleid = w.roleid AND ra.component = '' AND ra.itemid = 0
    OFFSET 0
) there ON true
WHERE there.id IS NULL
RETURNING id, userid
