INSERT INTO public."VoiceCommand"
    (id, "sessionId", transcript, intent, action, target, confidence, success, "errorMsg", "userId", "createdAt")
SELECT c.id, s.id, c.transcript, c.intent, c.action, c.target, c.confidence, c.success,
       c.error_msg, c.user_id, coalesce(c.created_at, $1)
FROM staged_voice_command c
LEFT JOIN staged_voice_session s ON s.session = c.session
ON CONFLICT (id) DO NOTHING
