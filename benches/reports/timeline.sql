SELECT day, sum(commands), sum(succeeded), sum(sessions), sum(joins), sum(notes)
FROM (
    SELECT date_trunc('day', "createdAt") AS day, count(*) AS commands, count(*) FILTER (WHERE success) AS succeeded,
        0 AS sessions, 0 AS joins, 0 AS notes FROM public."VoiceCommand" GROUP BY 1
    UNION ALL
    SELECT date_trunc('day', "createdAt"), 0, 0, count(*), 0, 0 FROM public."TeachingSession" GROUP BY 1
    UNION ALL
    SELECT date_trunc('day', "joinedAt"), 0, 0, 0, count(*), 0 FROM public."SessionStudent" GROUP BY 1
    UNION ALL
    SELECT date_trunc('day', timestamp), 0, 0, 0, 0, count(*) FROM public."SessionNote" GROUP BY 1
) x
GROUP BY 1 ORDER BY 1;
