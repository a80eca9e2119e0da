-- $1: the part's id, $2: its partId, which commands and sessions use
SELECT (SELECT count(*) FROM public."AnatomyPart" WHERE "parentId" = $1) AS children,
       (SELECT count(*) FROM public."AnatomySynonym" WHERE "partId" = $1) AS synonyms,
       (SELECT count(*) FROM public."VoiceCommand" WHERE "target" = $2) AS commands,
       (SELECT count(*) FROM public."TeachingSession" WHERE "highlightedPart" = $2) AS sessions
