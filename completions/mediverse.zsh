#compdef mediverse

autoload -U is-at-least

_mediverse() {
    typeset -A opt_args
    typeset -a _arguments_options
    local ret=1

    if is-at-least 5.2; then
        _arguments_options=(-s -S -C)
    else
        _arguments_options=(-s -C)
    fi

    local context curcontext="$curcontext" state line
    _arguments "${_arguments_options[@]}" : \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_mediverse_commands" \
"*::: :->mediverse" \
&& ret=0
    case $state in
    (mediverse)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:mediverse-command-$line[1]:"
        case $line[1] in
            (migrate)
_arguments "${_arguments_options[@]}" : \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
":: :_mediverse__subcmd__migrate_commands" \
"*::: :->migrate" \
&& ret=0

    case $state in
    (migrate)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:mediverse-migrate-command-$line[1]:"
        case $line[1] in
            (run)
_arguments "${_arguments_options[@]}" : \
'--to=[Stop after this version]:VERSION:_default' \
'--lock-timeout=[How long to wait for another migration run, and for each lock on a table]:DURATION:_default' \
'--dir=[Read migrations from this folder instead of the binary]:FOLDER:_files' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(revert)
_arguments "${_arguments_options[@]}" : \
'--steps=[How many to undo]:N:_default' \
'--confirm=[The database'\''s name, instead of typing it when asked]:NAME:_default' \
'--lock-timeout=[How long to wait for another migration run, and for each lock on a table]:DURATION:_default' \
'--dir=[Read migrations from this folder instead of the binary]:FOLDER:_files' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(redo)
_arguments "${_arguments_options[@]}" : \
'--confirm=[The database'\''s name, instead of typing it when asked]:NAME:_default' \
'--lock-timeout=[How long to wait for another migration run, and for each lock on a table]:DURATION:_default' \
'--dir=[Read migrations from this folder instead of the binary]:FOLDER:_files' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(status)
_arguments "${_arguments_options[@]}" : \
'--dir=[Read migrations from this folder instead of the binary]:FOLDER:_files' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--check[Exit 3 if anything is pending, 7 if the books and the files contradict each other]' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(plan)
_arguments "${_arguments_options[@]}" : \
'--dir=[Read migrations from this folder instead of the binary]:FOLDER:_files' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(new)
_arguments "${_arguments_options[@]}" : \
'--dir=[The folder that holds migrations]:FOLDER:_files' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--concurrently[For \`CREATE INDEX CONCURRENTLY\`\: statement by statement, in no transaction]' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
':name -- What it does, in words joined by `_`:_default' \
&& ret=0
;;
(verify)
_arguments "${_arguments_options[@]}" : \
'--dir=[Read migrations from this folder instead of the binary]:FOLDER:_files' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(repair)
_arguments "${_arguments_options[@]}" : \
'--lock-timeout=[How long to wait for another migration run, and for each lock on a table]:DURATION:_default' \
'--dir=[Read migrations from this folder instead of the binary]:FOLDER:_files' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(adopt)
_arguments "${_arguments_options[@]}" : \
'--lock-timeout=[How long to wait for another migration run, and for each lock on a table]:DURATION:_default' \
'--dir=[Read migrations from this folder instead of the binary]:FOLDER:_files' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
        esac
    ;;
esac
;;
(part)
_arguments "${_arguments_options[@]}" : \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
":: :_mediverse__subcmd__part_commands" \
"*::: :->part" \
&& ret=0

    case $state in
    (part)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:mediverse-part-command-$line[1]:"
        case $line[1] in
            (show)
_arguments "${_arguments_options[@]}" : \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
':part -- Its partId:_default' \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
'*--system=[Only this system; may be repeated]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'(--under)--parent=[Only parts directly below this one]:PART:_default' \
'--under=[Only parts anywhere below this one]:PART:_default' \
'--limit=[Show at most this many]:COUNT:_default' \
'--offset=[Leave out this many first]:COUNT:_default' \
'(--offset)--after=[Start behind this partId, the last of the page before]:PART:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--sided[Only left and right parts]' \
'(--sided)--unsided[Only parts that are neither left nor right]' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(tree)
_arguments "${_arguments_options[@]}" : \
'--depth=[Show this many levels below the start]:LEVELS:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'::part -- Start at this part; at every root where none is named:_default' \
&& ret=0
;;
        esac
    ;;
esac
;;
(config)
_arguments "${_arguments_options[@]}" : \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(audit)
_arguments "${_arguments_options[@]}" : \
'--since=[Not before this\: a date, a time, or an age such as 7d]:WHEN:_default' \
'--user=[Only by this operating-system or database user]:USER:_default' \
'--command=[Only commands that contain these words]:WORDS:_default' \
'--limit=[Show at most this many]:COUNT:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
&& ret=0
;;
(completions)
_arguments "${_arguments_options[@]}" : \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
':shell:(bash elvish fish powershell zsh)' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--env-file)--no-env-file[Read no env file]' \
'--excel[With csv and tsv\: a BOM, and cells that look like formulas defused]' \
'--ascii[Draw with ASCII characters only]' \
'-q[Print results only, without remarks and progress]' \
'--quiet[Print results only, without remarks and progress]' \
'*-v[Say how long things take; twice\: the SQL too]' \
'*--verbose[Say how long things take; twice\: the SQL too]' \
'-y[Answer yes to questions]' \
'--yes[Answer yes to questions]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'*::words -- A topic, or the words of a command:_default' \
&& ret=0
;;
        esac
    ;;
esac
}

(( $+functions[_mediverse_commands] )) ||
_mediverse_commands() {
    local commands; commands=(
'migrate:Bring the schema of the MediVerse database up to date, or look how it stands' \
'part:Find, show and change anatomy parts and their names' \
'config:Show every setting, secrets masked, and where it came from' \
'audit:Show who changed what, the latest first' \
'completions:Print the completion script of a shell' \
'help:Explain a command or a topic\: exit-codes, formats, environment' \
    )
    _describe -t commands 'mediverse commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__audit_commands] )) ||
_mediverse__subcmd__audit_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse audit commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__completions_commands] )) ||
_mediverse__subcmd__completions_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse completions commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__config_commands] )) ||
_mediverse__subcmd__config_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse config commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__help_commands] )) ||
_mediverse__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse help commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__migrate_commands] )) ||
_mediverse__subcmd__migrate_commands() {
    local commands; commands=(
'run:Apply pending migrations; any number of deploys may call it at once' \
'revert:Undo the latest migrations; what they made, and the rows in it, are gone' \
'redo:Undo the latest migration and apply it again, for whoever is writing it' \
'status:List migrations and how each stands' \
'plan:Show the pending SQL, the locks it takes and the size of the tables it touches' \
'new:Make the files of a new migration' \
'verify:Check checksums and order, and compare the schema with a replay in a scratch database' \
'repair:Make the books agree with the files\: checksums of edited migrations, tables dropped by others' \
'adopt:Take over a database that Prisma made\: record the baseline instead of running it' \
    )
    _describe -t commands 'mediverse migrate commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__migrate__subcmd__adopt_commands] )) ||
_mediverse__subcmd__migrate__subcmd__adopt_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse migrate adopt commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__migrate__subcmd__new_commands] )) ||
_mediverse__subcmd__migrate__subcmd__new_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse migrate new commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__migrate__subcmd__plan_commands] )) ||
_mediverse__subcmd__migrate__subcmd__plan_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse migrate plan commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__migrate__subcmd__redo_commands] )) ||
_mediverse__subcmd__migrate__subcmd__redo_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse migrate redo commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__migrate__subcmd__repair_commands] )) ||
_mediverse__subcmd__migrate__subcmd__repair_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse migrate repair commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__migrate__subcmd__revert_commands] )) ||
_mediverse__subcmd__migrate__subcmd__revert_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse migrate revert commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__migrate__subcmd__run_commands] )) ||
_mediverse__subcmd__migrate__subcmd__run_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse migrate run commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__migrate__subcmd__status_commands] )) ||
_mediverse__subcmd__migrate__subcmd__status_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse migrate status commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__migrate__subcmd__verify_commands] )) ||
_mediverse__subcmd__migrate__subcmd__verify_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse migrate verify commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part_commands] )) ||
_mediverse__subcmd__part_commands() {
    local commands; commands=(
'show:Show one part with its names, its place and what belongs to it' \
'list:List parts, in order of their ids' \
'tree:Draw the tree of parts, with how many hang on each' \
    )
    _describe -t commands 'mediverse part commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__list_commands] )) ||
_mediverse__subcmd__part__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part list commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__show_commands] )) ||
_mediverse__subcmd__part__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part show commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__tree_commands] )) ||
_mediverse__subcmd__part__subcmd__tree_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part tree commands' commands "$@"
}

if [ "$funcstack[1]" = "_mediverse" ]; then
    _mediverse "$@"
else
    compdef _mediverse mediverse
fi
