SELECT a.id AS instance, jsonb_build_object(
    'opensAt', nullif(a.allowsubmissionsfromdate, 0), 'dueAt', nullif(a.duedate, 0),
    'cutoffAt', nullif(a.cutoffdate, 0), 'gradingDueAt', nullif(a.gradingduedate, 0),
    -- Below zero it is a scale.
    'gradeMax', CASE WHEN a.grade > 0 THEN a.grade END, 'scaleId', CASE WHEN a.grade < 0 THEN -a.grade END,
    'attemptsAllowed', CASE WHEN a.maxattempts > 0 THEN a.maxattempts END) AS facts
FROM public.mdl_assign a WHERE a.id = ANY ($1)
