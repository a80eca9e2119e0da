SELECT c.target, p.name, p.system, c.commands, c.succeeded, c.confidence
FROM (
    SELECT target, count(*) AS commands, count(*) FILTER (WHERE success) AS succeeded, avg(confidence) AS confidence
    FROM public."VoiceCommand" WHERE target <> '' GROUP BY 1 ORDER BY 2 DESC LIMIT 50
) c
LEFT JOIN public."AnatomyPart" p ON p."partId" = c.target
ORDER BY 4 DESC;
