SELECT format('session `%s`: `%s`', s."code", shown.system) AS item
FROM public."TeachingSession" s, unnest(s."visibleSystems") AS shown (system)
WHERE NOT EXISTS (
    SELECT FROM pg_catalog.pg_enum e
    WHERE e.enumtypid = 'public."AnatomySystem"'::regtype AND e.enumlabel = shown.system
)
ORDER BY s."code", s."id", shown.system
