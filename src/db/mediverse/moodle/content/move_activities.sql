-- Of the activities of $1 what the course's page shows; the descriptions and facts are as they were.
UPDATE mediverse_admin.moodle_content_cache c
SET course_id = a.course_id, place = a.place, section = a.section, section_name = a.section_name, name = a.name,
    idnumber = a.idnumber, visible = a.visible, tracked = a.tracked, added_at = a.added_at, time_modified = a.time_modified
FROM jsonb_to_recordset($1) a (activity_id bigint, course_id bigint, place integer, section bigint, section_name text,
    name text, idnumber text, visible boolean, tracked boolean, added_at bigint, time_modified bigint)
WHERE c.activity_id = a.activity_id
