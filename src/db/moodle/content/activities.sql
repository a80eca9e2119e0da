-- The activities of the courses $1 in the order of their pages. What stands inside of an activity (a
-- subsection, since 4.5) follows it.
WITH section AS MATERIALIZED (
    -- The two columns of a subsection are not in every version.
    SELECT s.id, s.section, s.name, s.visible, s.sequence, j.component, j.itemid
    FROM public.mdl_course_sections s
    CROSS JOIN LATERAL (SELECT to_jsonb(s) - 'sequence' - 'summary' AS it) whole
    CROSS JOIN LATERAL (SELECT whole.it->>'component' AS component, whole.it->>'itemid' AS itemid) j
    WHERE s.course = ANY ($1)
), placed AS MATERIALIZED (
    -- A sequence of ten thousand is taken apart once, not once an activity.
    SELECT s.id AS section_id, e.activity, min(e.place) AS place
    FROM section s CROSS JOIN LATERAL unnest(string_to_array(s.sequence, ',')) WITH ORDINALITY e (activity, place)
    GROUP BY 1, 2
)
SELECT cm.id AS activity_id, cm.course AS course_id, cm.instance,
    row_number() OVER (PARTITION BY cm.course ORDER BY
        coalesce(os.section, s.section),
        CASE WHEN os.id IS NULL THEN p.place ELSE op.place END NULLS LAST,
        os.id IS NOT NULL,
        p.place NULLS LAST,
        cm.id)::integer AS place,
    coalesce(os.section, s.section) AS section,
    coalesce(nullif(s.name, ''), nullif(os.name, ''))::text AS section_name,
    m.name::text AS kind, coalesce(x.name, '')::text AS name, nullif(cm.idnumber, '')::text AS idnumber,
    -- A hidden section hides what is in it.
    (cm.visible <> 0 AND s.visible <> 0 AND coalesce(os.visible, 1) <> 0) AS visible,
    cm.completion > 0 AS tracked, nullif(cm.added, 0) AS added_at, nullif(x.timemodified, 0) AS time_modified
FROM public.mdl_course_modules cm
JOIN public.mdl_modules m ON m.id = cm.module AND m.visible = 1
JOIN section s ON s.id = cm.section
-- The activity that a section is the inside of.
LEFT JOIN public.mdl_modules om ON om.name = 'subsection' AND s.component = 'mod_subsection'
LEFT JOIN public.mdl_course_modules oc ON oc.module = om.id AND oc.course = cm.course
    AND oc.instance::text = s.itemid
LEFT JOIN section os ON os.id = oc.section
LEFT JOIN placed p ON p.section_id = s.id AND p.activity = cm.id::text
LEFT JOIN placed op ON op.section_id = os.id AND op.activity = oc.id::text
JOIN (__instances) x ON x.kind = m.name AND x.id = cm.instance
WHERE cm.course = ANY ($1) AND cm.deletioninprogress = 0
ORDER BY cm.course, place
