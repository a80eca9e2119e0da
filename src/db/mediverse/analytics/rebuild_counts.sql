-- What note_all_commands() would note, and what is noted already.
SELECT count(*) AS quarters FROM (
    SELECT date_bin('15 minutes', "createdAt", TIMESTAMP '2000-01-01') FROM public."VoiceCommand"
    UNION SELECT quarter FROM mediverse_admin.rollup_session WHERE NOT kept
    UNION SELECT day FROM mediverse_admin.rollup_day
    UNION SELECT quarter FROM mediverse_admin.rollup_dirty
) noted
