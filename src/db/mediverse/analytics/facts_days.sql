-- Commands by what they asked for: rolled up where a day (UTC) lies whole in the window, else as they are.
WITH live AS (
    SELECT c.transcript, c.action, c.target, c.success, c."errorMsg", c.confidence
    FROM public."VoiceCommand" c
    WHERE c."createdAt" >= $1::timestamp AND c."createdAt" < least($2::timestamp, $5::timestamp)
    UNION ALL
    SELECT c.transcript, c.action, c.target, c.success, c."errorMsg", c.confidence
    FROM public."VoiceCommand" c
    WHERE c."createdAt" >= greatest($6::timestamp, $5::timestamp) AND c."createdAt" < $2::timestamp
    UNION ALL
    SELECT c.*
    FROM (
        SELECT DISTINCT date_trunc('day', d.quarter) AS day FROM mediverse_admin.rollup_dirty d
        WHERE d.quarter >= $5::timestamp AND d.quarter < $6::timestamp
    ) q
    CROSS JOIN LATERAL (
        SELECT c.transcript, c.action, c.target, c.success, c."errorMsg", c.confidence
        FROM public."VoiceCommand" c
        WHERE c."createdAt" >= q.day AND c."createdAt" < q.day + interval '1 day'
    ) c
), found AS (
    SELECT r.action, r.target, r.success, r.error, r.commands, r.confidence_sum, r.confidence_count
    FROM mediverse_admin.rollup_day r
    WHERE NOT r.kept AND r.day >= $5::timestamp AND r.day < $6::timestamp
        AND NOT EXISTS (SELECT FROM mediverse_admin.rollup_dirty d WHERE date_trunc('day', d.quarter) = r.day)
    UNION ALL
    SELECT r.action, r.target, r.success, r.error, r.commands, r.confidence_sum, r.confidence_count
    FROM mediverse_admin.rollup_day r
    WHERE r.kept AND r.day >= $5::timestamp AND r.day < $6::timestamp
    UNION ALL
    SELECT r.action, r.target, r.success, r.error, r.commands, r.confidence_sum, r.confidence_count
    FROM mediverse_admin.rollup_kept r
    WHERE r.quarter >= $1::timestamp AND r.quarter < $2::timestamp
        AND (r.quarter < $5::timestamp OR r.quarter >= $6::timestamp)
    UNION ALL
    SELECT l.action, l.target, l.success,
        CASE WHEN NOT l.success THEN mediverse_admin.error_kind(l."errorMsg", l.transcript) END, 1::bigint,
        coalesce(mediverse_admin.finite(l.confidence), 0), (mediverse_admin.finite(l.confidence) IS NOT NULL)::int::bigint
    FROM live l
), facts AS (
    SELECT f.action, f.target, f.success, f.error, f.commands, f.commands * f.success::int AS succeeded,
        f.confidence_sum, f.confidence_count
    FROM found f
    WHERE ($10::text IS NULL OR f.target IN (SELECT p."partId" FROM public."AnatomyPart" p WHERE p.system::text = $10))
)
