SELECT "errorMsg", upper(btrim(action)), count(*)
FROM public."VoiceCommand" WHERE NOT success GROUP BY 1, 2 ORDER BY 3 DESC LIMIT 50;
