-- Commands one by one, and those that were pruned by quarter hour.
WITH chosen AS (
    SELECT s.id FROM public."TeachingSession" s
    WHERE ($7::text IS NULL OR s.code = $7) AND ($8::text IS NULL OR s."teacherId" = $8)
        AND ($9::text IS NULL OR s."moodleCourseId" = $9)
), found AS (
    SELECT c."createdAt" AS at, c."sessionId" AS session_id, c."userId" AS user_id, c.action, c.target, c.success,
        CASE WHEN NOT c.success THEN mediverse_admin.error_kind(c."errorMsg", c.transcript) END AS error,
        1::bigint AS commands, coalesce(mediverse_admin.finite(c.confidence), 0) AS confidence_sum,
        (mediverse_admin.finite(c.confidence) IS NOT NULL)::int::bigint AS confidence_count,
        c."sessionId" IS NULL AS may_stray
    FROM public."VoiceCommand" c
    WHERE c."createdAt" >= $1::timestamp AND c."createdAt" < $2::timestamp
        AND (coalesce($7::text, $8::text, $9::text) IS NULL OR c."sessionId" IN (SELECT s.id FROM chosen s))
        AND ($10::text IS NULL OR c.target IN (SELECT p."partId" FROM public."AnatomyPart" p WHERE p.system::text = $10))
    UNION ALL
    SELECT r.quarter, nullif(r.session_id, ''), r.user_id, r.action, r.target, r.success, r.error,
        r.commands, r.confidence_sum, r.confidence_count, true
    FROM mediverse_admin.rollup_kept r
    WHERE r.quarter >= $1::timestamp AND r.quarter < $2::timestamp
        AND (coalesce($7::text, $8::text, $9::text) IS NULL OR r.session_id IN (SELECT s.id FROM chosen s))
        AND ($10::text IS NULL OR r.target IN (SELECT p."partId" FROM public."AnatomyPart" p WHERE p.system::text = $10))
), facts AS (
    SELECT f.at, f.session_id, f.user_id, f.action, f.target, f.success, f.error, f.commands,
        f.commands * f.success::int AS succeeded, f.commands * (f.user_id IS NULL)::int AS without_user,
        f.confidence_sum, f.confidence_count, f.may_stray
    FROM found f
)
