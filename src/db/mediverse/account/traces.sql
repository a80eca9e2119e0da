SELECT
    taught.count AS sessions_taught, taught.active AS active_sessions, joined.count AS sessions_joined,
    note.count AS notes, command.count AS commands,
    greatest(taught.last, joined.last, note.last, command.last) AS last_seen
FROM
    (SELECT count(*) AS count, count(*) FILTER (WHERE "isActive") AS active, max("createdAt") AS last
        FROM public."TeachingSession" WHERE "teacherId" = $1) taught,
    (SELECT count(*) AS count, max("joinedAt") AS last FROM public."SessionStudent" WHERE "studentId" = $1) joined,
    (SELECT count(*) AS count, max("timestamp") AS last FROM public."SessionNote" WHERE "studentId" = $1) note,
    (SELECT count(*) AS count, max("createdAt") AS last FROM public."VoiceCommand" WHERE "userId" = $1) command
