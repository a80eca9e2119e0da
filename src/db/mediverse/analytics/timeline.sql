, moments AS (
    SELECT f.at, f.commands, f.succeeded, 0 AS sessions, 0 AS joins, 0 AS notes FROM facts f
    UNION ALL
    SELECT s."createdAt", 0, 0, 1, 0, 0 FROM public."TeachingSession" s
    WHERE s."createdAt" >= $1::timestamp AND s."createdAt" < $2::timestamp AND s.id IN (SELECT c.id FROM chosen c)
        AND ($10::text IS NULL OR s.id IN (SELECT f.session_id FROM facts f))
    UNION ALL
    SELECT j."joinedAt", 0, 0, 0, 1, 0 FROM public."SessionStudent" j
    WHERE j."joinedAt" >= $1::timestamp AND j."joinedAt" < $2::timestamp
        AND (coalesce($7::text, $8::text, $9::text) IS NULL OR j."sessionId" IN (SELECT c.id FROM chosen c))
        AND ($10::text IS NULL OR j."sessionId" IN (SELECT f.session_id FROM facts f))
    UNION ALL
    SELECT n.timestamp, 0, 0, 0, 0, 1 FROM public."SessionNote" n
    WHERE n.timestamp >= $1::timestamp AND n.timestamp < $2::timestamp
        AND (coalesce($7::text, $8::text, $9::text) IS NULL OR n."sessionId" IN (SELECT c.id FROM chosen c))
        AND ($10::text IS NULL OR n."sessionId" IN (SELECT f.session_id FROM facts f))
), quarters AS (
    SELECT date_bin('15 minutes', m.at, TIMESTAMP '2000-01-01') AS at, sum(m.commands)::bigint AS commands,
        sum(m.succeeded)::bigint AS succeeded, sum(m.sessions)::bigint AS sessions, sum(m.joins)::bigint AS joins,
        sum(m.notes)::bigint AS notes
    FROM moments m WHERE isfinite(m.at) GROUP BY 1
), buckets AS (
    SELECT date_trunc($12::text, q.at AT TIME ZONE 'UTC', $11::text) AS bucket, sum(q.commands)::bigint AS commands,
        sum(q.succeeded)::bigint AS succeeded, sum(q.sessions)::bigint AS sessions, sum(q.joins)::bigint AS joins,
        sum(q.notes)::bigint AS notes
    FROM quarters q GROUP BY 1
), ends AS (
    SELECT CASE WHEN isfinite($1::timestamp) THEN date_trunc($12::text, $1::timestamp AT TIME ZONE 'UTC', $11::text)
            ELSE min(b.bucket) END AS first,
        CASE WHEN isfinite($2::timestamp) THEN $2::timestamp AT TIME ZONE 'UTC' ELSE max(b.bucket) + interval '1 second' END AS last
    FROM buckets b
), series AS (
    -- Empty buckets too. Days, weeks and months step by the clock on the wall, hours by elapsed time.
    SELECT b.bucket FROM buckets b
    UNION
    SELECT CASE WHEN $12::text = 'hour' THEN step.at AT TIME ZONE 'UTC'
        ELSE date_trunc($12::text, step.at AT TIME ZONE $11::text, $11::text) END
    FROM ends e, generate_series(
        e.first AT TIME ZONE CASE WHEN $12::text = 'hour' THEN 'UTC' ELSE $11::text END,
        e.last AT TIME ZONE CASE WHEN $12::text = 'hour' THEN 'UTC' ELSE $11::text END - interval '1 millisecond',
        ('1 ' || $12::text)::interval) AS step(at)
)
SELECT s.bucket AT TIME ZONE 'UTC' AS "from", s.bucket AT TIME ZONE $11::text AS "localFrom",
    coalesce(b.sessions, 0) AS sessions, coalesce(b.joins, 0) AS joins, coalesce(b.notes, 0) AS notes,
    coalesce(b.commands, 0) AS commands, coalesce(b.succeeded, 0) AS succeeded,
    b.succeeded::float8 / nullif(b.commands, 0) AS "successRate",
    mediverse_admin.wilson_low(b.succeeded, b.commands) AS "successRateLow",
    mediverse_admin.wilson_high(b.succeeded, b.commands) AS "successRateHigh",
    coalesce(b.commands, 0) < 20 AS "smallSample"
FROM series s LEFT JOIN buckets b ON b.bucket = s.bucket
ORDER BY s.bucket
LIMIT $13::bigint
