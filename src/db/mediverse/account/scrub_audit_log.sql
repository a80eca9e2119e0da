-- Noun and verb stay: they say which command it was.
UPDATE mediverse_admin.audit_log
SET command = substring(command FROM '^(?:mediverse)?(?: [a-z]+){0,2}') || ' [' || $1 || ']'
WHERE lower(command) ~* $2 OR lower(command) ~* $3
