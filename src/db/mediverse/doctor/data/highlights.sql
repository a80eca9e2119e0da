SELECT format('session `%s`: `%s`', s."code", s."highlightedPart") AS item
FROM public."TeachingSession" s
WHERE s."highlightedPart" <> ''
  AND NOT EXISTS (SELECT FROM public."AnatomyPart" p WHERE p."partId" = s."highlightedPart")
ORDER BY s."code", s."id"
