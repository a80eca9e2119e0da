-- Commands by what they asked for: rolled up where a month (UTC), or else a day, lies whole in the window.
WITH dirty AS (
    SELECT DISTINCT date_trunc('day', d.quarter) AS day FROM mediverse_admin.rollup_dirty d
    WHERE d.quarter >= $5::timestamp AND d.quarter < $6::timestamp
), live AS (
    SELECT c.transcript, c.action, c.target, c.success, c."errorMsg", c.confidence
    FROM public."VoiceCommand" c
    WHERE c."createdAt" >= $1::timestamp AND c."createdAt" < least($2::timestamp, $5::timestamp)
    UNION ALL
    SELECT c.transcript, c.action, c.target, c.success, c."errorMsg", c.confidence
    FROM public."VoiceCommand" c
    WHERE c."createdAt" >= greatest($6::timestamp, $5::timestamp) AND c."createdAt" < $2::timestamp
    UNION ALL
    SELECT c.*
    FROM dirty q
    CROSS JOIN LATERAL (
        SELECT c.transcript, c.action, c.target, c.success, c."errorMsg", c.confidence
        FROM public."VoiceCommand" c
        WHERE c."createdAt" >= q.day AND c."createdAt" < q.day + interval '1 day'
    ) c
), found AS (
    SELECT {rolled}, r.commands, r.confidence_sum, r.confidence_count
    FROM {rollup} r
    WHERE r.span BETWEEN $16::timestamp AND $17::timestamp
    UNION ALL
    -- Days that changed since are in their months as they were: take that off again.
    SELECT {rolled}, -r.commands, -r.confidence_sum, -r.confidence_count
    FROM mediverse_admin.rollup_day r
    WHERE NOT r.kept AND r.day IN (SELECT d.day FROM dirty d)
        AND r.day >= $14::timestamp AND r.day < $15::timestamp
    UNION ALL
    SELECT {rolled}, r.commands, r.confidence_sum, r.confidence_count
    FROM mediverse_admin.rollup_day r
    WHERE r.kept AND NOT r.spanned AND r.day IN (SELECT d.day FROM dirty d)
        AND r.day >= $14::timestamp AND r.day < $15::timestamp
    UNION ALL
    SELECT {rolled}, r.commands, r.confidence_sum, r.confidence_count
    FROM mediverse_admin.rollup_day r
    WHERE r.day >= $5::timestamp AND r.day < least($6::timestamp, $14::timestamp)
        AND (r.kept OR r.day NOT IN (SELECT d.day FROM dirty d))
    UNION ALL
    SELECT {rolled}, r.commands, r.confidence_sum, r.confidence_count
    FROM mediverse_admin.rollup_day r
    WHERE r.day >= greatest($15::timestamp, $14::timestamp, $5::timestamp) AND r.day < $6::timestamp
        AND (r.kept OR r.day NOT IN (SELECT d.day FROM dirty d))
    UNION ALL
    SELECT {rolled}, r.commands, r.confidence_sum, r.confidence_count
    FROM mediverse_admin.rollup_kept r
    WHERE r.quarter >= $1::timestamp AND r.quarter < $2::timestamp
        AND (r.quarter < $5::timestamp OR r.quarter >= $6::timestamp)
    UNION ALL
    SELECT {live}, 1::bigint,
        coalesce(mediverse_admin.finite(l.confidence), 0), (mediverse_admin.finite(l.confidence) IS NOT NULL)::int::bigint
    FROM live l
), facts AS (
    -- Rows may say less than nothing: it is their sum that counts.
    SELECT f.action, f.target, f.success, f.error, f.commands, f.commands * f.success::int AS succeeded,
        f.confidence_sum, f.confidence_count
    FROM found f
    WHERE ($10::text IS NULL OR f.target IN (SELECT p."partId" FROM public."AnatomyPart" p WHERE p.system::text = $10))
)
