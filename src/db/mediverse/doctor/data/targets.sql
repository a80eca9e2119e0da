-- What is shown, hidden, lit or isolated is a part, a system or everything; the rest take
-- directions, which are no parts.
WITH named AS (
    SELECT c."target", count(*) AS commands
    FROM public."VoiceCommand" c
    WHERE c."target" <> '' AND upper(c."action") IN ('SHOW', 'HIDE', 'HIGHLIGHT', 'ISOLATE')
    GROUP BY c."target"
)
SELECT named."target" AS target, named.commands
FROM named
-- What forgetting put in the place of a name is nobody's mistake.
WHERE strpos(named."target", '[forgotten]') = 0
  AND lower(named."target") NOT IN ('all', 'everything', 'none')
  AND NOT EXISTS (SELECT FROM public."AnatomyPart" p WHERE p."partId" = named."target")
  AND NOT EXISTS (
      SELECT FROM pg_catalog.pg_enum e
      WHERE e.enumtypid = 'public."AnatomySystem"'::regtype AND e.enumlabel = upper(named."target")
  )
ORDER BY named.commands DESC, named."target"
