, people AS (
    SELECT x.id, sum(x.sessions)::bigint AS sessions, sum(x.notes)::bigint AS notes, sum(x.commands)::bigint AS commands,
        sum(x.succeeded)::bigint AS succeeded, max(x.last) AS last
    FROM (
        SELECT j."studentId" AS id, count(*) AS sessions, 0::bigint AS notes, 0::bigint AS commands, 0::bigint AS succeeded,
            max(j."joinedAt") AS last
        FROM public."SessionStudent" j
        WHERE j."joinedAt" >= $1::timestamp AND j."joinedAt" < $2::timestamp
            AND (coalesce($7::text, $8::text, $9::text) IS NULL OR j."sessionId" IN (SELECT s.id FROM chosen s))
            AND ($10::text IS NULL OR j."sessionId" IN (SELECT f.session_id FROM facts f))
        GROUP BY 1
        UNION ALL
        SELECT n."studentId", 0, count(*), 0, 0, max(n.timestamp) FROM public."SessionNote" n
        WHERE n.timestamp >= $1::timestamp AND n.timestamp < $2::timestamp
            AND (coalesce($7::text, $8::text, $9::text) IS NULL OR n."sessionId" IN (SELECT s.id FROM chosen s))
            AND ($10::text IS NULL OR n."sessionId" IN (SELECT f.session_id FROM facts f))
        GROUP BY 1
        UNION ALL
        SELECT c."userId", 0, 0, count(*), count(*) FILTER (WHERE c.success), max(c."createdAt")
        FROM public."VoiceCommand" c
        WHERE c."userId" IS NOT NULL AND c."createdAt" >= $1::timestamp AND c."createdAt" < $2::timestamp
            AND (coalesce($7::text, $8::text, $9::text) IS NULL OR c."sessionId" IN (SELECT s.id FROM chosen s))
            AND ($10::text IS NULL OR c.target IN (SELECT p."partId" FROM public."AnatomyPart" p WHERE p.system::text = $10))
        GROUP BY 1
        UNION ALL
        SELECT r.user_id, 0, 0, sum(r.commands)::bigint, sum(r.commands * r.success::int)::bigint, max(r.quarter)
        FROM mediverse_admin.rollup_kept r
        WHERE r.user_id IS NOT NULL AND r.quarter >= $1::timestamp AND r.quarter < $2::timestamp
            AND (coalesce($7::text, $8::text, $9::text) IS NULL OR r.session_id IN (SELECT s.id FROM chosen s))
            AND ($10::text IS NULL OR r.target IN (SELECT p."partId" FROM public."AnatomyPart" p WHERE p.system::text = $10))
        GROUP BY 1
    ) x
    GROUP BY 1
    -- Teachers speak too: only those who ever joined, or wrote a note
    HAVING sum(x.sessions) > 0 OR sum(x.notes) > 0
        OR EXISTS (SELECT FROM public."SessionStudent" j WHERE j."studentId" = x.id)
)
SELECT p.id AS "studentId", p.sessions, p.notes, p.commands, p.succeeded,
    p.succeeded::float8 / nullif(p.commands, 0) AS "successRate",
    mediverse_admin.wilson_low(p.succeeded, p.commands) AS "successRateLow",
    mediverse_admin.wilson_high(p.succeeded, p.commands) AS "successRateHigh", p.commands < 20 AS "smallSample",
    p.last AS "lastSeen"
FROM people p
ORDER BY p.commands DESC, p.sessions DESC, p.id
LIMIT $13::bigint
