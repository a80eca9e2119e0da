SELECT upper(btrim(action)), count(*), count(*) FILTER (WHERE success), avg(confidence)
FROM public."VoiceCommand" GROUP BY 1 ORDER BY 2 DESC LIMIT 50;
