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
            (local)
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
":: :_mediverse__subcmd__local_commands" \
"*::: :->local" \
&& ret=0

    case $state in
    (local)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:mediverse-local-command-$line[1]:"
        case $line[1] in
            (start)
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
(stop)
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
(status)
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
(destroy)
_arguments "${_arguments_options[@]}" : \
'--confirm=[The database'\''s name, instead of typing it when asked]:NAME:_default' \
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
(db)
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
":: :_mediverse__subcmd__db_commands" \
"*::: :->db" \
&& ret=0

    case $state in
    (db)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:mediverse-db-command-$line[1]:"
        case $line[1] in
            (init)
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
'(--sql)--check[Change nothing; exit 3 if something would be changed]' \
'--sql[Change nothing; print a psql script for an administrator]' \
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
(setup)
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
(status)
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
(reset)
_arguments "${_arguments_options[@]}" : \
'--confirm=[The database'\''s name, instead of typing it when asked]:NAME:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--moodle[Reset Moodle'\''s database instead, as long as nothing is in it]' \
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
(shell)
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
'--moodle[Open Moodle'\''s database instead]' \
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
'*::arguments -- Arguments for psql:_default' \
&& ret=0
;;
        esac
    ;;
esac
;;
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
            (search)
_arguments "${_arguments_options[@]}" : \
'*--system=[Only this system; may be repeated]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--language=[Only names in this language, such as en, la, es, ja]:LANGUAGE:_default' \
'--under=[Only this part and what belongs to it]:PART:_default' \
'--side=[Only parts of this side]:SIDE:(left right)' \
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
'--exact[Only names that are the query, case, accents and width aside]' \
'--explain[Say how each score came about]' \
'()--batch[Read a query a line from standard input, write a JSON document a line]' \
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
'*::query -- What people call it:_default' \
&& ret=0
;;
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
(import)
_arguments "${_arguments_options[@]}" : \
'--format=[How the file is written]:FORMAT:((auto\:"By the file'\''s name, else by how it begins"
json\:"The app'\''s list of parts"
jsonl\:"A part a line"
csv\:"A header and a part a row; comma, semicolon or tab"
obo\:"OBO 1.2 or 1.4"
obographs\:"OBO Graphs JSON"))' \
'--system=[The body system of parts that do not tell theirs]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--on-duplicate=[What to do where the file has a partId twice]:WHAT:((refuse\:"Refuse the file, naming each"
merge\:"Keep the first, filled up with what the others have, and all synonyms"
skip\:"Keep the first"))' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--dry-run[Show what would be done, in a transaction that cannot write]' \
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
':file -- The file; `-` is standard input:_files' \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
'--format=[How to write it \[default\: json, or what \`--output\` says\]]:FORMAT:((json\:"The app'\''s list of parts"
jsonl\:"A part a line"
csv\:"A header and a part a row"))' \
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
'::file -- The file; standard output where none is named:_files' \
&& ret=0
;;
(reindex)
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
        esac
    ;;
esac
;;
(seed)
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
":: :_mediverse__subcmd__seed_commands" \
"*::: :->seed" \
&& ret=0

    case $state in
    (seed)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:mediverse-seed-command-$line[1]:"
        case $line[1] in
            (anatomy)
_arguments "${_arguments_options[@]}" : \
'--from=[Seed from this file or folder (*.toml, *.json) instead of the embedded data set]:FILE|DIR:_files' \
'*--only=[Only this body system; may be repeated]:system=SYSTEM:_default' \
'--on-duplicate=[What to do where the data set has a partId twice]:WHAT:((refuse\:"Refuse the file, naming each"
merge\:"Keep the first, filled up with what the others have, and all synonyms"
skip\:"Keep the first"))' \
'--confirm=[The database'\''s name, instead of typing it when asked]:NAME:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--prune[Remove what an earlier seed wrote and the data set no longer has]' \
'--overwrite[Take the data set'\''s side where others changed or deleted rows]' \
'--dry-run[Show what would be done, in a transaction that cannot write]' \
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
'--from=[Compare with this file or folder instead of the embedded data set]:FILE|DIR:_files' \
'*--only=[Only this body system; may be repeated]:system=SYSTEM:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--check[Exit 3 if something is missing, different or no longer in the data set]' \
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
'local:Run a private PostgreSQL server from the binaries installed here' \
'db:Create, set up, look at or reset the databases' \
'migrate:Bring the schema of the MediVerse database up to date, or look how it stands' \
'part:Find, show and change anatomy parts and their names' \
'seed:Bring the anatomy into the database, or look how it stands' \
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
(( $+functions[_mediverse__subcmd__db_commands] )) ||
_mediverse__subcmd__db_commands() {
    local commands; commands=(
'init:Create what is missing of both databases\: roles, databases, schemas, extensions' \
'setup:Make both databases ready\: init, migrate, seed the anatomy; safe to repeat' \
'status:Show both databases\: reachable, version, size, migrations, rows, Moodle'\''s release and name' \
'reset:Drop the MediVerse database and set it up anew; everything in it is lost' \
'shell:Open psql on a database, without a password on its command line' \
    )
    _describe -t commands 'mediverse db commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__db__subcmd__init_commands] )) ||
_mediverse__subcmd__db__subcmd__init_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse db init commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__db__subcmd__reset_commands] )) ||
_mediverse__subcmd__db__subcmd__reset_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse db reset commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__db__subcmd__setup_commands] )) ||
_mediverse__subcmd__db__subcmd__setup_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse db setup commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__db__subcmd__shell_commands] )) ||
_mediverse__subcmd__db__subcmd__shell_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse db shell commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__db__subcmd__status_commands] )) ||
_mediverse__subcmd__db__subcmd__status_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse db status commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__help_commands] )) ||
_mediverse__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse help commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__local_commands] )) ||
_mediverse__subcmd__local_commands() {
    local commands; commands=(
'start:Start the server, made first where there is none, and write its URLs to .env' \
'stop:Stop the server; its data stay' \
'status:Show whether the server runs, and where' \
'destroy:Stop the server and remove its data and its lines in .env; both databases are lost' \
    )
    _describe -t commands 'mediverse local commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__local__subcmd__destroy_commands] )) ||
_mediverse__subcmd__local__subcmd__destroy_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse local destroy commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__local__subcmd__start_commands] )) ||
_mediverse__subcmd__local__subcmd__start_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse local start commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__local__subcmd__status_commands] )) ||
_mediverse__subcmd__local__subcmd__status_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse local status commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__local__subcmd__stop_commands] )) ||
_mediverse__subcmd__local__subcmd__stop_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse local stop commands' commands "$@"
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
'search:Find parts by any of their names, in any language, misspelled or not' \
'show:Show one part with its names, its place and what belongs to it' \
'list:List parts, in order of their ids' \
'tree:Draw the tree of parts, with how many hang on each' \
'import:Load parts and synonyms from a file\: a whole ontology, the app'\''s JSON, or CSV' \
'export:Write every part with its synonyms to a file that \`part import\` reads back' \
'reindex:Build the search index anew, and the triggers that keep it up to date' \
    )
    _describe -t commands 'mediverse part commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__export_commands] )) ||
_mediverse__subcmd__part__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part export commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__import_commands] )) ||
_mediverse__subcmd__part__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part import commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__list_commands] )) ||
_mediverse__subcmd__part__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part list commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__reindex_commands] )) ||
_mediverse__subcmd__part__subcmd__reindex_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part reindex commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__search_commands] )) ||
_mediverse__subcmd__part__subcmd__search_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part search commands' commands "$@"
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
(( $+functions[_mediverse__subcmd__seed_commands] )) ||
_mediverse__subcmd__seed_commands() {
    local commands; commands=(
'anatomy:Insert and update the anatomy'\''s parts and synonyms; what others changed stays theirs' \
'status:Compare the data set with the database, system by system' \
    )
    _describe -t commands 'mediverse seed commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__seed__subcmd__anatomy_commands] )) ||
_mediverse__subcmd__seed__subcmd__anatomy_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse seed anatomy commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__seed__subcmd__status_commands] )) ||
_mediverse__subcmd__seed__subcmd__status_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse seed status commands' commands "$@"
}

if [ "$funcstack[1]" = "_mediverse" ]; then
    _mediverse "$@"
else
    compdef _mediverse mediverse
fi
