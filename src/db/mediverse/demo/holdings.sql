-- What would go; `guests` are rows that others added to demo sessions and that go with them.
SELECT
    (SELECT count(*) FROM public."TeachingSession" WHERE mediverse_admin.is_demo(id)) AS sessions,
    (SELECT count(*) FROM public."SessionStudent" WHERE mediverse_admin.is_demo(id)) AS students,
    (SELECT count(*) FROM public."SessionNote" WHERE mediverse_admin.is_demo(id)) AS notes,
    (SELECT count(*) FROM public."VoiceCommand" WHERE mediverse_admin.is_demo(id)) AS commands,
    (SELECT coalesce(sum(commands), 0)::bigint FROM mediverse_admin.rollup_kept WHERE demo) AS pruned,
    (SELECT count(*) FROM public."SessionStudent"
     WHERE mediverse_admin.is_demo("sessionId") AND NOT mediverse_admin.is_demo(id))
    + (SELECT count(*) FROM public."SessionNote"
       WHERE mediverse_admin.is_demo("sessionId") AND NOT mediverse_admin.is_demo(id)) AS guests
