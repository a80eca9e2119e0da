-- Noun and verb stay: they say which command it was, unless the person is one of the words.
UPDATE mediverse_admin.audit_log
SET command = CASE WHEN kept.words ~* $2 OR kept.words ~* $3 THEN 'mediverse' ELSE kept.words END || ' [' || $1 || ']'
FROM (
    SELECT id, substring(command FROM '^mediverse(?: -[-a-z]+)*(?: [a-z]+){0,2}') AS words
    FROM mediverse_admin.audit_log
    WHERE lower(command) ~* $2 OR lower(command) ~* $3
) kept
WHERE kept.id = audit_log.id
