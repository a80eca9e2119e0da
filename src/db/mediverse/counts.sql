SELECT
    (SELECT count(*) FROM public."AnatomyPart") AS parts,
    (SELECT count(*) FROM public."AnatomySynonym") AS synonyms,
    (SELECT count(*) FROM public."TeachingSession") AS sessions,
    (SELECT count(*) FROM public."SessionStudent") AS students,
    (SELECT count(*) FROM public."SessionNote") AS notes,
    (SELECT count(*) FROM public."VoiceCommand") AS commands
