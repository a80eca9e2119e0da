SELECT c.line, c.id AS what
FROM (
    SELECT line, id, row_number() OVER (PARTITION BY id ORDER BY line) AS nth
    FROM staged_voice_command
    WHERE given
      AND id IN (SELECT id FROM staged_voice_command WHERE given GROUP BY id HAVING count(*) > 1)
) c
WHERE c.nth > 1
ORDER BY c.line
LIMIT $1
