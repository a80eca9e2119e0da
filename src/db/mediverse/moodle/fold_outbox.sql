WITH folded AS (
    DELETE FROM mediverse_admin.moodle_outbox
    WHERE part = $1
      AND (SELECT count(*) FROM (SELECT FROM mediverse_admin.moodle_outbox WHERE part = $1 LIMIT $2 + 1) few) > $2
    RETURNING id
)
INSERT INTO mediverse_admin.moodle_outbox (part, kind, subject)
SELECT $1, 'everything', '' WHERE EXISTS (SELECT FROM folded)
