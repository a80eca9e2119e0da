-- The courses of $1, written where something is different.
INSERT INTO mediverse_admin.moodle_course_cache (course_id, shortname, fullname, idnumber, category, visible,
    starts_at, ends_at, sort_order, cache_revision, time_modified, fingerprint, refreshed_at)
SELECT c.course_id, c.shortname, c.fullname, c.idnumber, c.category, c.visible,
    c.starts_at, c.ends_at, c.sort_order, c.cache_revision, c.time_modified, c.fingerprint, $2
FROM jsonb_to_recordset($1) c (course_id bigint, shortname text, fullname text, idnumber text, category text,
    visible boolean, starts_at bigint, ends_at bigint, sort_order bigint, cache_revision bigint,
    time_modified bigint, fingerprint text)
ORDER BY c.course_id
ON CONFLICT (course_id) DO UPDATE SET shortname = excluded.shortname, fullname = excluded.fullname,
    idnumber = excluded.idnumber, category = excluded.category, visible = excluded.visible,
    starts_at = excluded.starts_at, ends_at = excluded.ends_at, sort_order = excluded.sort_order,
    cache_revision = excluded.cache_revision, time_modified = excluded.time_modified,
    fingerprint = excluded.fingerprint, refreshed_at = excluded.refreshed_at
