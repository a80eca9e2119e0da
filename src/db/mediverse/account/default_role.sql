UPDATE pg_temp.staged_account s
SET role = $1
FROM pg_temp.staged_match m
WHERE m.line = s.line AND m.account_id IS NULL AND m.role IS NULL AND $1 IS NOT NULL
