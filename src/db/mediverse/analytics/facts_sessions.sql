-- Commands by session and time: rolled up where a quarter hour lies whole in the window, else as they are.
WITH live AS (
    SELECT c."createdAt" AS at, c."sessionId", c."userId", c.success, c.confidence
    FROM public."VoiceCommand" c
    WHERE c."createdAt" >= $1::timestamp AND c."createdAt" < least($2::timestamp, $3::timestamp)
    UNION ALL
    SELECT c."createdAt", c."sessionId", c."userId", c.success, c.confidence
    FROM public."VoiceCommand" c
    WHERE c."createdAt" >= greatest($4::timestamp, $3::timestamp) AND c."createdAt" < $2::timestamp
    UNION ALL
    SELECT c.*
    FROM (
        SELECT DISTINCT d.quarter FROM mediverse_admin.rollup_dirty d
        WHERE d.quarter >= $3::timestamp AND d.quarter < $4::timestamp
    ) q
    CROSS JOIN LATERAL (
        SELECT c."createdAt", c."sessionId", c."userId", c.success, c.confidence
        FROM public."VoiceCommand" c
        WHERE c."createdAt" >= q.quarter AND c."createdAt" < q.quarter + interval '15 minutes'
    ) c
), found AS (
    SELECT r.quarter AS at, r.session_id, r.commands, r.succeeded, r.without_user, r.confidence_sum, r.confidence_count,
        -- Those of a session that is gone are counted anew as without one, unless they were pruned.
        r.session_id = '' AS may_stray
    FROM mediverse_admin.rollup_session r
    WHERE NOT r.kept AND r.quarter >= $3::timestamp AND r.quarter < $4::timestamp
        AND NOT EXISTS (SELECT FROM mediverse_admin.rollup_dirty d WHERE d.quarter = r.quarter)
    UNION ALL
    SELECT r.quarter, r.session_id, r.commands, r.succeeded, r.without_user, r.confidence_sum, r.confidence_count, true
    FROM mediverse_admin.rollup_session r
    WHERE r.kept AND r.quarter >= $1::timestamp AND r.quarter < $2::timestamp
    UNION ALL
    SELECT l.at, coalesce(l."sessionId", ''), 1::bigint, l.success::int::bigint, (l."userId" IS NULL)::int::bigint,
        coalesce(mediverse_admin.finite(l.confidence), 0), (mediverse_admin.finite(l.confidence) IS NOT NULL)::int::bigint,
        l."sessionId" IS NULL
    FROM live l
), chosen AS (
    SELECT s.id FROM public."TeachingSession" s
    WHERE ($7::text IS NULL OR s.code = $7) AND ($8::text IS NULL OR s."teacherId" = $8)
        AND ($9::text IS NULL OR s."moodleCourseId" = $9)
), facts AS (
    SELECT f.* FROM found f
    WHERE (coalesce($7::text, $8::text, $9::text) IS NULL OR f.session_id IN (SELECT c.id FROM chosen c))
)
