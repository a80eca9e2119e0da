SELECT
    (SELECT count(*) FROM public."SessionStudent" WHERE "sessionId" = $1) AS students,
    (SELECT count(*) FROM public."SessionNote" WHERE "sessionId" = $1) AS notes,
    (SELECT count(*) FROM public."VoiceCommand" WHERE "sessionId" = $1) AS commands,
    (SELECT coalesce(sum(r.commands), 0)::bigint FROM mediverse_admin.rollup_kept r WHERE r.session_id = $1) AS pruned
