UPDATE public.mdl_course_modules cm
SET visible = CASE WHEN EXISTS (SELECT FROM public.mdl_course_sections s WHERE s.id = cm.section AND s.visible = 0)
        THEN 0 ELSE e.visible::int END,
    visibleold = e.visible::int
FROM jsonb_to_recordset($1) e (cm bigint, visible boolean)
WHERE cm.id = e.cm
