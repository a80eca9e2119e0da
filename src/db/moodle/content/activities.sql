-- The activities of the courses $1 in the order of their pages. What stands inside of an activity (a
-- subsection, since 4.5) follows it.
SELECT cm.id AS activity_id, cm.course AS course_id, cm.instance,
    row_number() OVER (PARTITION BY cm.course ORDER BY
        coalesce(os.section, s.section),
        CASE WHEN os.id IS NULL THEN array_position(string_to_array(s.sequence, ','), cm.id::text)
            ELSE array_position(string_to_array(os.sequence, ','), oc.id::text) END NULLS LAST,
        os.id IS NOT NULL,
        array_position(string_to_array(s.sequence, ','), cm.id::text) NULLS LAST,
        cm.id)::integer AS place,
    coalesce(os.section, s.section) AS section,
    coalesce(nullif(s.name, ''), nullif(os.name, ''))::text AS section_name,
    m.name::text AS kind, coalesce(x.name, '')::text AS name, x.intro, nullif(cm.idnumber, '')::text AS idnumber,
    -- A hidden section hides what is in it.
    (cm.visible <> 0 AND s.visible <> 0 AND coalesce(os.visible, 1) <> 0) AS visible,
    cm.completion > 0 AS tracked, nullif(cm.added, 0) AS added_at, nullif(x.timemodified, 0) AS time_modified
FROM public.mdl_course_modules cm
JOIN public.mdl_modules m ON m.id = cm.module AND m.visible = 1
JOIN public.mdl_course_sections s ON s.id = cm.section
-- The activity that a section is the inside of. The two columns are not in every version.
LEFT JOIN public.mdl_modules om ON om.name = 'subsection' AND to_jsonb(s)->>'component' = 'mod_subsection'
LEFT JOIN public.mdl_course_modules oc ON oc.module = om.id AND oc.course = cm.course
    AND oc.instance::text = to_jsonb(s)->>'itemid'
LEFT JOIN public.mdl_course_sections os ON os.id = oc.section
JOIN (__instances) x ON x.kind = m.name AND x.id = cm.instance
WHERE cm.course = ANY ($1) AND cm.deletioninprogress = 0
ORDER BY cm.course, place
