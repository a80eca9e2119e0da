-- The activities of $1, written where something is different. Says how many of each.
WITH fresh AS (
    SELECT a.* FROM jsonb_to_recordset($1) a (activity_id bigint, course_id bigint, place integer, section bigint,
        section_name text, kind text, name text, intro text, idnumber text, visible boolean, tracked boolean,
        added_at bigint, time_modified bigint, facts jsonb)
),
written AS (
    INSERT INTO mediverse_admin.moodle_content_cache AS c (activity_id, course_id, place, section, section_name,
        kind, name, intro, idnumber, visible, tracked, added_at, time_modified, facts)
    SELECT activity_id, course_id, place, section, section_name, kind, name, intro, idnumber, visible, tracked,
        added_at, time_modified, facts
    FROM fresh ORDER BY activity_id
    ON CONFLICT (activity_id) DO UPDATE SET course_id = excluded.course_id, place = excluded.place,
        section = excluded.section, section_name = excluded.section_name, kind = excluded.kind,
        name = excluded.name, intro = excluded.intro, idnumber = excluded.idnumber, visible = excluded.visible,
        tracked = excluded.tracked, added_at = excluded.added_at, time_modified = excluded.time_modified,
        facts = excluded.facts
    WHERE (c.course_id, c.place, c.section, c.section_name, c.kind, c.name, c.intro, c.idnumber, c.visible,
            c.tracked, c.added_at, c.time_modified, c.facts)
        IS DISTINCT FROM (excluded.course_id, excluded.place, excluded.section, excluded.section_name,
            excluded.kind, excluded.name, excluded.intro, excluded.idnumber, excluded.visible, excluded.tracked,
            excluded.added_at, excluded.time_modified, excluded.facts)
    RETURNING (xmax = 0) AS is_new
)
SELECT (SELECT count(*) FROM written WHERE is_new) AS added,
    (SELECT count(*) FROM written WHERE NOT is_new) AS changed,
    0::bigint AS removed
