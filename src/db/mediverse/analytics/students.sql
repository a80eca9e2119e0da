, joins AS (
    SELECT j."studentId" AS id, count(*) AS sessions, max(j."joinedAt") AS last FROM public."SessionStudent" j
    WHERE j."joinedAt" >= $1::timestamp AND j."joinedAt" < $2::timestamp
        AND (coalesce($7::text, $8::text, $9::text) IS NULL OR j."sessionId" IN (SELECT s.id FROM chosen s))
    GROUP BY 1
), spoken AS (
    SELECT f.user_id AS id, sum(f.commands)::bigint AS commands, sum(f.succeeded)::bigint AS succeeded, max(f.at) AS last
    FROM facts f WHERE f.user_id IS NOT NULL GROUP BY 1
), written AS (
    SELECT n."studentId" AS id, count(*) AS notes, max(n.timestamp) AS last FROM public."SessionNote" n
    WHERE n.timestamp >= $1::timestamp AND n.timestamp < $2::timestamp
        AND (coalesce($7::text, $8::text, $9::text) IS NULL OR n."sessionId" IN (SELECT s.id FROM chosen s))
    GROUP BY 1
), people AS (
    SELECT coalesce(j.id, c.id) AS id, coalesce(j.sessions, 0) AS sessions, coalesce(c.commands, 0) AS commands,
        coalesce(c.succeeded, 0) AS succeeded, greatest(j.last, c.last) AS last
    FROM joins j FULL JOIN (
        -- Teachers speak too: only those who ever were a student
        SELECT s.* FROM spoken s WHERE EXISTS (SELECT FROM public."SessionStudent" j WHERE j."studentId" = s.id)
    ) c ON c.id = j.id
    WHERE $10::text IS NULL OR c.id IS NOT NULL
)
SELECT p.id AS "studentId", p.sessions, coalesce(n.notes, 0) AS notes, p.commands, p.succeeded,
    p.succeeded::float8 / nullif(p.commands, 0) AS "successRate",
    mediverse_admin.wilson_low(p.succeeded, p.commands) AS "successRateLow",
    mediverse_admin.wilson_high(p.succeeded, p.commands) AS "successRateHigh", p.commands < 20 AS "smallSample",
    greatest(p.last, n.last) AS "lastSeen"
FROM people p LEFT JOIN written n ON n.id = p.id
ORDER BY p.commands DESC, p.sessions DESC, p.id
LIMIT $13::bigint
