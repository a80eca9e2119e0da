-- JSON whose text is JSON again: an object, a list or a string in it. A session that runs is the
-- app's: what reads it may expect what it wrote.
SELECT t.tab, t.col, t.id, t.label, t.live, t.value #>> '{}' AS text
FROM (
    SELECT 'AnatomyPart' AS tab, 'lodLevels' AS col, p."id", p."partId" AS label, false AS live, p."lodLevels" AS value FROM public."AnatomyPart" p
    UNION ALL SELECT 'AnatomyPart', 'boundingBox', p."id", p."partId", false, p."boundingBox" FROM public."AnatomyPart" p
    UNION ALL SELECT 'TeachingSession', 'cameraPosition', s."id", s."code", s."isActive", s."cameraPosition" FROM public."TeachingSession" s
    UNION ALL SELECT 'TeachingSession', 'modelRotation', s."id", s."code", s."isActive", s."modelRotation" FROM public."TeachingSession" s
    UNION ALL SELECT 'TeachingSession', 'slicePosition', s."id", s."code", s."isActive", s."slicePosition" FROM public."TeachingSession" s
) t
WHERE jsonb_typeof(t.value) = 'string' AND (t.value #>> '{}') ~ '^\s*([\[{"]|null\s*$)'
ORDER BY t.tab, t.label, t.col, t.id
