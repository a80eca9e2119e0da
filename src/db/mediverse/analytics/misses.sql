-- Words that failed and led to no part, spelled alike but for case and blanks. The report puts together what also differs
-- in accents and in the words of a command around it.
WITH chosen AS (
    SELECT s.id FROM public."TeachingSession" s
    WHERE ($7::text IS NULL OR s.code = $7) AND ($8::text IS NULL OR s."teacherId" = $8)
        AND ($9::text IS NULL OR s."moodleCourseId" = $9)
)
SELECT lower(regexp_replace(btrim(left(c.transcript, 300)), '\s+', ' ', 'g')) AS transcript,
    count(*) AS failures, count(DISTINCT c."sessionId") AS sessions, array_agg(DISTINCT c."sessionId") FILTER (WHERE c."sessionId" IS NOT NULL) AS "sessionIds", min(c."createdAt") AS "firstAt", max(c."createdAt") AS "lastAt"
FROM public."VoiceCommand" c
WHERE NOT c.success AND c."createdAt" >= $1::timestamp AND c."createdAt" < $2::timestamp
    AND (coalesce($7::text, $8::text, $9::text) IS NULL OR c."sessionId" IN (SELECT s.id FROM chosen s))
    AND NOT EXISTS (SELECT FROM public."AnatomyPart" p WHERE p."partId" = c.target)
    AND btrim(c.transcript) <> ''
GROUP BY 1
ORDER BY 2 DESC, 1
LIMIT $13::bigint
