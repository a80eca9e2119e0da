INSERT INTO public."AnatomySynonym" (id, "partId", synonym, language, priority)
SELECT $1, p.id, $3, $4, $5 FROM public."AnatomyPart" p WHERE p."partId" = $2
ON CONFLICT ("partId", synonym, language) DO NOTHING
