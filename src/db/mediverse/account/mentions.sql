-- Rows that are blanked anyway are not listed: notes and transcripts of the person's own.
SELECT 'TeachingSession' AS table, id, 'title' AS column FROM public."TeachingSession"
WHERE title ~* CASE WHEN "teacherId" = $1 THEN $3 ELSE $2 END
UNION ALL
SELECT 'SessionNote', id, 'content' FROM public."SessionNote"
WHERE "studentId" <> $1 AND content ~* $2
UNION ALL
SELECT 'VoiceCommand', v.id, t.name
FROM public."VoiceCommand" v,
    LATERAL (VALUES ('transcript', v.transcript), ('target', v.target), ('errorMsg', v."errorMsg"), ('action', v.action),
        ('intent', v.intent)) t (name, said)
WHERE CASE WHEN v."userId" = $1 THEN t.name IN ('target', 'action', 'intent') AND t.said ~* $3 ELSE t.said ~* $2 END
UNION ALL
SELECT 'rollup_kept', to_char(r.quarter, 'YYYY-MM-DD HH24:MI'), t.name
FROM mediverse_admin.rollup_kept r, LATERAL (VALUES ('target', r.target), ('error', r.error), ('action', r.action)) t (name, said)
WHERE t.said ~* $2
ORDER BY 1, 2, 3
