-- What a lesson can be about and how it is called: each part with its best word in Spanish and Japanese.
SELECT p."partId" AS part_id, p.name, p.system::text AS system, parent."partId" AS parent,
       es.synonym AS spanish, ja.synonym AS japanese
FROM public."AnatomyPart" p
LEFT JOIN public."AnatomyPart" parent ON parent.id = p."parentId"
LEFT JOIN LATERAL (
    SELECT s.synonym FROM public."AnatomySynonym" s
    WHERE s."partId" = p.id AND s.language = 'es'
    ORDER BY s.priority DESC, s.synonym COLLATE "C", s.id LIMIT 1) es ON true
LEFT JOIN LATERAL (
    SELECT s.synonym FROM public."AnatomySynonym" s
    WHERE s."partId" = p.id AND s.language = 'ja'
    ORDER BY s.priority DESC, s.synonym COLLATE "C", s.id LIMIT 1) ja ON true
ORDER BY p."partId" COLLATE "C"
LIMIT $1
