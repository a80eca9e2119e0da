-- Those that the other part has already stay behind and go with the part.
UPDATE public."AnatomySynonym" y
SET "partId" = $2
WHERE y."partId" = $1
  AND NOT EXISTS (
      SELECT FROM public."AnatomySynonym" twin
      WHERE twin."partId" = $2 AND twin."synonym" = y."synonym" AND twin."language" = y."language"
  )
