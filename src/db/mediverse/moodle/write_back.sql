UPDATE public."TeachingSession" s
SET "moodleCourseId" = e.course, "moodleActivityId" = e.cm, "updatedAt" = $2
FROM jsonb_to_recordset($1) e (session text, course text, cm text, seen text, gone text)
WHERE s."id" = e.session
  AND s."moodleCourseId" IS NOT DISTINCT FROM e.seen
  AND (e.gone IS NULL OR s."moodleActivityId" = e.gone)
  AND (s."moodleCourseId", s."moodleActivityId") IS DISTINCT FROM (e.course, e.cm)
