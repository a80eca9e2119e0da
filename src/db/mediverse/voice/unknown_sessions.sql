SELECT c.line, c.session AS what
FROM staged_voice_command c
JOIN staged_voice_session s USING (session)
WHERE s.id IS NULL
ORDER BY c.line
LIMIT $1
