SELECT seen.id,
    sum(seen.taught)::bigint AS sessions_taught, sum(seen.joined)::bigint AS sessions_joined,
    sum(seen.notes)::bigint AS notes, sum(seen.commands)::bigint AS commands
FROM (
    SELECT "teacherId" AS id, count(*) AS taught, 0 AS joined, 0 AS notes, 0 AS commands
        FROM public."TeachingSession" GROUP BY 1
    UNION ALL
    SELECT "studentId", 0, count(*), 0, 0 FROM public."SessionStudent" GROUP BY 1
    UNION ALL
    SELECT "studentId", 0, 0, count(*), 0 FROM public."SessionNote" GROUP BY 1
    UNION ALL
    SELECT "userId", 0, 0, 0, count(*) FROM public."VoiceCommand" WHERE "userId" IS NOT NULL GROUP BY 1
) seen
WHERE NOT EXISTS (SELECT FROM mediverse_admin.account a WHERE a.id = seen.id)
    AND NOT EXISTS (SELECT FROM mediverse_admin.forgotten f WHERE f.pseudonym = seen.id)
GROUP BY seen.id
ORDER BY seen.id
