, keyed AS (
    SELECT CASE WHEN upper(btrim(f.action)) IN ('SHOW', 'HIDE', 'HIGHLIGHT', 'ISOLATE', 'ROTATE', 'ZOOM', 'SLICE', 'RESET', 'SYSTEM_TOGGLE')
            THEN upper(btrim(f.action)) ELSE lower(nullif(btrim(f.action), '')) END AS key,
        nullif(btrim(f.action), '') COLLATE "C" AS spelling, nullif(f.error, '') AS error, f.success,
        sum(f.commands) AS commands
    FROM facts f GROUP BY 1, 2, 3, 4
    HAVING sum(f.commands) > 0
), spelled AS (
    SELECT DISTINCT ON (s.key) s.key, s.spelling
    FROM (SELECT k.key, k.spelling, sum(k.commands) AS commands FROM keyed k GROUP BY 1, 2) s
    ORDER BY s.key, s.commands DESC, s.spelling
), kinds AS (
    -- What is behind `for`, a colon or a quote, and digits, may say who or what it was.
    SELECT DISTINCT k.error, regexp_replace(regexp_replace(regexp_replace(k.error,
            '( for |: ).*$', '\1…', 'i'),
            '["“”«»`‘].*$|(^|[^[:alpha:]])[''’].*$|[''’]($|[^[:alpha:]]).*$', '\1…'),
            '[[:digit:]]+([.,][[:digit:]]+)*', '…', 'g') AS cut
    FROM keyed k WHERE NOT k.success AND k.error IS NOT NULL
), words AS (
    SELECT k.error, w.word, w.n, lower(regexp_replace(w.word, '^[^[:alnum:]]+|[^[:alnum:]]+$', '', 'g')) AS bare
    FROM kinds k, regexp_split_to_table(k.cut, '\s+') WITH ORDINALITY w(word, n)
), known AS (
    SELECT unnest(string_to_array(regexp_replace(
        'a an the this that these those it its is are was were be been being has have had do does did done no not none
        nothing and or nor but if then of on at to in into with without by for from as about over under out off up
        down again than too very only any all some each more most less few many other same such there here when while
        because before after can cannot can''t could couldn''t will won''t would should must may might don''t doesn''t
        didn''t isn''t wasn''t unable error errors failed failure fail fails fault exception warning invalid unknown
        unrecognized unrecognised unsupported unexpected unavailable missing empty ambiguous incomplete incorrect
        wrong bad denied refused rejected forbidden unauthorized unauthorised permission allowed expired exceeded
        limit limited reached long short low high large small timeout timed time late slow retry try tried later
        please attempt attempts found find match matches matched matching resolve resolved understand understood
        recognize recognized recognise recognised recognition parse parsed parsing read load loaded loading reload
        save saved send sent receive received get set show hide highlight isolate rotate zoom slice reset toggle shown
        hidden action actions command commands target targets part parts system systems model models mesh meshes scene
        view camera layer axis direction angle name names synonym synonyms id ids key value values type field argument
        parameter parameters input output format word words text transcript speech voice audio microphone mic sound
        noise silence language confidence threshold score heard hear listen listening session sessions user users
        student students teacher teachers account role login code token network connection connect connected
        disconnected offline online lost closed open opened server service services client request requests response
        status internal database query api http https url socket websocket gateway host aborted abort cancelled
        canceled interrupted stopped busy ready running exists exist already duplicate conflict supported support
        available visible invisible null undefined function property object array string number json syntax memory
        browser device gpu webgl render rendering renderer asset file files resource anatomy anatomical body organ
        organs bone bones muscle muscles side left right se el la los las un una de del en con sin por para que es fue
        ha han hay y o ni parte partes sistema desconocido desconocida encontrado encontrada encuentra encontrar pudo
        puede coincide comando orden fallo tiempo espera agotado agotada entendido entiende reconocido reconoce
        inesperado conexion',
        '\s+', ' ', 'g'), ' ')) AS word
    UNION
    SELECT lower(w.word)
    FROM public."AnatomyPart" p, regexp_split_to_table(p."partId" || ' ' || p.name, '[^[:alnum:]_'']+') w(word)
    WHERE lower(w.word) IN (SELECT o.bare FROM words o)
), masked AS (
    SELECT w.error, regexp_replace(string_agg(
            CASE WHEN w.bare = '' OR w.bare IN (SELECT k.word FROM known k) THEN w.word ELSE '…' END, ' ' ORDER BY w.n),
            '…([[:space:]…]*…)+', '…', 'g') AS general
    FROM words w GROUP BY 1
), counted AS (
    SELECT m.general AS error, k.key, sum(k.commands)::bigint AS failures
    FROM keyed k LEFT JOIN masked m ON m.error = k.error WHERE NOT k.success GROUP BY 1, 2
)
SELECT c.error, CASE WHEN c.key = upper(c.key) THEN c.key ELSE s.spelling END AS action, c.failures,
    c.failures::float8 / nullif(sum(c.failures) OVER (), 0)::float8 AS share
FROM counted c LEFT JOIN spelled s ON s.key = c.key
ORDER BY c.failures DESC, c.error, 2
LIMIT $13::bigint
