SELECT id, coalesce(j.sessions, 0), coalesce(n.notes, 0), coalesce(c.commands, 0), coalesce(c.succeeded, 0),
    greatest(j.last, n.last, c.last)
FROM (SELECT "studentId" AS id, count(*) AS sessions, max("joinedAt") AS last FROM public."SessionStudent" GROUP BY 1) j
FULL JOIN (SELECT "studentId" AS id, count(*) AS notes, max(timestamp) AS last FROM public."SessionNote" GROUP BY 1) n USING (id)
LEFT JOIN (
    SELECT "userId" AS id, count(*) AS commands, count(*) FILTER (WHERE success) AS succeeded, max("createdAt") AS last
    FROM public."VoiceCommand" GROUP BY 1
) c USING (id)
ORDER BY 4 DESC, 2 DESC, 1 LIMIT 50;
