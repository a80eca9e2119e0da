SELECT q.id AS instance, jsonb_build_object(
    'opensAt', nullif(q.timeopen, 0), 'closesAt', nullif(q.timeclose, 0),
    'timeLimitSeconds', nullif(q.timelimit, 0), 'attemptsAllowed', nullif(q.attempts, 0),
    'gradeMethod', CASE q.grademethod WHEN 1 THEN 'highest' WHEN 2 THEN 'average' WHEN 3 THEN 'first' WHEN 4 THEN 'last' END,
    'gradeMax', q.grade::float8,
    'questions', (SELECT count(*) FROM public.mdl_quiz_slots s WHERE s.quizid = q.id)) AS facts
FROM public.mdl_quiz q WHERE q.id = ANY ($1)
