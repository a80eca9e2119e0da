-- What is there already, and what of it the file has differently (it stays as it is).
SELECT
    (SELECT count(*) FROM staged_voice_command) AS total,
    count(v.id) AS known,
    count(v.id) FILTER (WHERE
        (v."sessionId", v.transcript, v.intent, v.action, v.target, v.confidence, v.success,
         v."errorMsg", v."userId")
        IS DISTINCT FROM
        (s.id, c.transcript, c.intent, c.action, c.target, c.confidence, c.success,
         c.error_msg, c.user_id)
        OR v."createdAt" <> c.created_at) AS different
FROM staged_voice_command c
JOIN public."VoiceCommand" v ON v.id = c.id
LEFT JOIN staged_voice_session s ON s.session = c.session
