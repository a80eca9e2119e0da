-- The app draws them with Math.random().toString(36): some come out short.
SELECT format('`%s`: %s', s."code", s."title") AS item
FROM public."TeachingSession" s
WHERE s."code" !~ '^[A-Z0-9]{6}$'
ORDER BY s."code", s."id"
