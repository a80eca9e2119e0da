-- Titles and targets of the person's own go whole, texts of others lose the words alone.
WITH title AS (
    UPDATE public."TeachingSession"
    SET title = CASE WHEN "teacherId" = $1 THEN $4 ELSE regexp_replace(title, $2, $4, 'gi') END, "updatedAt" = $5
    WHERE title ~* CASE WHEN "teacherId" = $1 THEN $3 ELSE $2 END
    RETURNING "teacherId" IS DISTINCT FROM $1 AS of_others
), note AS (
    UPDATE public."SessionNote" SET content = regexp_replace(content, $2, $4, 'gi')
    WHERE "studentId" <> $1 AND content ~* $2
    RETURNING true AS of_others
), command AS (
    UPDATE public."VoiceCommand"
    SET transcript = regexp_replace(transcript, $2, $4, 'gi'),
        target = CASE WHEN "userId" <> $1 OR "userId" IS NULL THEN regexp_replace(target, $2, $4, 'gi')
            WHEN target ~* $3 THEN NULL ELSE target END,
        action = regexp_replace(action, CASE WHEN "userId" = $1 THEN $3 ELSE $2 END, $4, 'gi'),
        intent = regexp_replace(intent, CASE WHEN "userId" = $1 THEN $3 ELSE $2 END, $4, 'gi'),
        "errorMsg" = regexp_replace("errorMsg", $2, $4, 'gi')
    WHERE CASE WHEN "userId" = $1 THEN target ~* $3 OR action ~* $3 OR intent ~* $3
        ELSE transcript ~* $2 OR target ~* $2 OR "errorMsg" ~* $2 OR action ~* $2 OR intent ~* $2 END
    RETURNING "userId" IS DISTINCT FROM $1 AS of_others
)
-- Rows of their own are counted where they are blanked.
SELECT count(*) FILTER (WHERE of_others) AS rows
FROM (TABLE title UNION ALL TABLE note UNION ALL TABLE command) changed
