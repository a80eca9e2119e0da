-- A page, its course module, its context and its place in the section for each item of $1, in one go:
-- the ids were drawn before.
WITH item AS MATERIALIZED (
    SELECT r.*, s.id AS section_id, CASE WHEN s.visible = 0 THEN 0 ELSE r.visible::int END::smallint AS shown, t.now
    FROM jsonb_to_recordset($1) r (place integer, key text, section bigint, name text, intro text, content text,
        visible boolean, page_id bigint, cm_id bigint, context_id bigint)
    JOIN public.mdl_course_sections s ON s.course = $2 AND s.section = r.section
    CROSS JOIN (SELECT extract(epoch FROM clock_timestamp())::bigint AS now) t
), page AS (
    INSERT INTO public.mdl_page (id, course, name, intro, introformat, content, contentformat, legacyfiles, legacyfileslast,
        display, displayoptions, revision, timemodified)
    SELECT page_id, $2, name, intro, 1, content, 1, 0, NULL, 5,
        'a:2:{s:10:"printintro";i:0;s:17:"printlastmodified";i:1;}', 1, now
    FROM item
), module AS (
    INSERT INTO public.mdl_course_modules (id, course, module, instance, section, idnumber, added, score, indent, visible,
        visibleoncoursepage, visibleold, groupmode, groupingid, completion, completionview, completionexpected,
        showdescription, availability, deletioninprogress)
    SELECT cm_id, $2, $3, page_id, section_id, key, now, 0, 0, shown, 1, visible::int::smallint, 0, 0, $4, $5, 0, 1, NULL, 0
    FROM item
), context AS (
    INSERT INTO public.mdl_context (id, contextlevel, instanceid, depth, path, locked)
    SELECT i.context_id, 70, i.cm_id, c.depth + 1, c.path || '/' || i.context_id, 0
    FROM item i JOIN public.mdl_context c ON c.contextlevel = 50 AND c.instanceid = $2
), place AS (
    UPDATE public.mdl_course_sections s SET sequence = concat_ws(',', nullif(s.sequence, ''), x.ids)
    FROM (SELECT section_id, string_agg(cm_id::text, ',' ORDER BY place) AS ids FROM item GROUP BY section_id) x
    WHERE s.id = x.section_id
)
SELECT place, page_id, cm_id, context_id, section_id FROM item ORDER BY place
