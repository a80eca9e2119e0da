-- Each session that the file names, once: by id, by code, by code in other letters.
INSERT INTO staged_voice_session (session, id)
SELECT n.session, coalesce(
    (SELECT s.id FROM public."TeachingSession" s WHERE s.id = n.session),
    (SELECT s.id FROM public."TeachingSession" s WHERE s.code = n.session),
    (SELECT s.id FROM public."TeachingSession" s WHERE s.code = upper(n.session)))
FROM (SELECT DISTINCT session FROM staged_voice_command WHERE session IS NOT NULL) n
