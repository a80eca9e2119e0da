, joins AS (
    SELECT j."studentId" AS id, count(*) AS sessions, max(j."joinedAt") AS last FROM public."SessionStudent" j
    WHERE j."joinedAt" >= $1::timestamp AND j."joinedAt" < $2::timestamp
        AND (coalesce($7::text, $8::text, $9::text) IS NULL OR j."sessionId" IN (SELECT s.id FROM chosen s))
        AND ($10::text IS NULL OR j."sessionId" IN (SELECT f.session_id FROM facts f))
    GROUP BY 1
), spoken AS (
    SELECT f.user_id AS id, sum(f.commands)::bigint AS commands, sum(f.succeeded)::bigint AS succeeded, max(f.at) AS last
    FROM facts f WHERE f.user_id IS NOT NULL GROUP BY 1
), written AS (
    SELECT n."studentId" AS id, count(*) AS notes, max(n.timestamp) AS last FROM public."SessionNote" n
    WHERE n.timestamp >= $1::timestamp AND n.timestamp < $2::timestamp
        AND (coalesce($7::text, $8::text, $9::text) IS NULL OR n."sessionId" IN (SELECT s.id FROM chosen s))
        AND ($10::text IS NULL OR n."sessionId" IN (SELECT f.session_id FROM facts f))
    GROUP BY 1
), people AS (
    SELECT id, coalesce(j.sessions, 0) AS sessions, coalesce(n.notes, 0) AS notes, coalesce(c.commands, 0) AS commands,
        coalesce(c.succeeded, 0) AS succeeded, greatest(j.last, c.last, n.last) AS last
    FROM joins j FULL JOIN written n USING (id) FULL JOIN (
        -- Teachers speak too: only those who ever joined, or wrote a note
        SELECT s.* FROM spoken s
        WHERE EXISTS (SELECT FROM public."SessionStudent" j WHERE j."studentId" = s.id)
            OR s.id IN (SELECT w.id FROM written w)
    ) c USING (id)
)
SELECT p.id AS "studentId", p.sessions, p.notes, p.commands, p.succeeded,
    p.succeeded::float8 / nullif(p.commands, 0) AS "successRate",
    mediverse_admin.wilson_low(p.succeeded, p.commands) AS "successRateLow",
    mediverse_admin.wilson_high(p.succeeded, p.commands) AS "successRateHigh", p.commands < 20 AS "smallSample",
    p.last AS "lastSeen"
FROM people p
ORDER BY p.commands DESC, p.sessions DESC, p.id
LIMIT $13::bigint
