-- Rows alike in everything have the same made id: the second, third ... get one of their own,
-- the same one each time the file is read.
UPDATE staged_voice_command c
SET id = left(c.id, 9) || left(md5(c.id || ' ' || d.nth), 16)
FROM (
    SELECT line, row_number() OVER (PARTITION BY id ORDER BY line) AS nth
    FROM staged_voice_command
    WHERE NOT given
      AND id IN (SELECT id FROM staged_voice_command WHERE NOT given GROUP BY id HAVING count(*) > 1)
) d
WHERE d.line = c.line AND d.nth > 1
