-- Roles of ours that another one took the place of: $1 rows, $2 whose, $3 which role.
DELETE FROM public.mdl_role_assignments ra
USING ROWS FROM (unnest($1), unnest($2), unnest($3)) AS w (id, userid, roleid)
WHERE ra.id = w.id AND ra.userid = w.userid AND ra.roleid = w.roleid AND ra.component = '' AND ra.itemid = 0
RETURNING ra.id, ra.userid
