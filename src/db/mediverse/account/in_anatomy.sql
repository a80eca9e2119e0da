SELECT p."partId" AS part_id, p.name AS term, false AS synonym FROM public."AnatomyPart" p WHERE p.name ~* $1
UNION ALL
SELECT p."partId", p."latinName", false FROM public."AnatomyPart" p WHERE p."latinName" ~* $1
UNION ALL
SELECT p."partId", s.synonym, true FROM public."AnatomySynonym" s JOIN public."AnatomyPart" p ON p.id = s."partId"
WHERE s.synonym ~* $1
ORDER BY 1, 2, 3
