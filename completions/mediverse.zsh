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
'(--sql --dry-run)--check[Change nothing; exit 3 if something would be changed]' \
'(--sql)--dry-run[Change nothing; show what would be changed]' \
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
'--dry-run[Show what would be done, in transactions that cannot write]' \
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
'--dry-run[Show what would be lost and made anew, and change nothing]' \
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
(prune)
_arguments "${_arguments_options[@]}" : \
'--older-than=[Rows older than this go, such as 180d]:AGE:_default' \
'*--only=[Only these\: voice, notes, audit]:KINDS:_default' \
'--archive=[The file for what goes, or the folder for it]:DIR|FILE:_files' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--dry-run[Only show what would go]' \
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
'--dry-run[Say what would be repaired and change nothing]' \
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
'--dry-run[Compare and say what would be recorded, but record nothing]' \
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
(demo)
_arguments "${_arguments_options[@]}" : \
'--sessions=[How many sessions]:COUNT:_default' \
'--students=[How many people who learn in them]:COUNT:_default' \
'--commands=[How many voice commands]:COUNT:_default' \
'--seed=[Another number makes up another term]:NUMBER:_default' \
'--until=[Everything takes place before this; the last midnight by default]:WHEN:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--sessions --students --commands --seed --until)--remove[Take the demonstration away again, and nothing else]' \
'--dry-run[Show what would be done, in a transaction that cannot write]' \
'--with-others[With --remove\: also the attendances and notes that others added to its sessions]' \
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
(add)
_arguments "${_arguments_options[@]}" : \
'--name=[Its English name]:NAME:_default' \
'--system=[Its body system]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--latin=[Its Latin name]:NAME:_default' \
'--parent=[The whole that it is part of]:PART:_default' \
'--model=[Path of its 3D model]:PATH:_default' \
'--mesh=[Its mesh in the model]:NAME:_default' \
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
':part -- Its partId\: one word:_default' \
&& ret=0
;;
(edit)
_arguments "${_arguments_options[@]}" : \
'--name=[Its English name]:NAME:_default' \
'--system=[Its body system]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--latin=[Its Latin name]:NAME:_default' \
'--parent=[The whole that it is part of]:PART:_default' \
'--model=[Path of its 3D model]:PATH:_default' \
'--mesh=[Its mesh in the model]:NAME:_default' \
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
(remove)
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
'--dry-run[Show what hangs on it and stop]' \
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
(merge)
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
'--dry-run[Show what hangs on it and stop]' \
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
':part -- The partId that goes:_default' \
':into -- The partId that stays:_default' \
&& ret=0
;;
(check)
_arguments "${_arguments_options[@]}" : \
'*--language=[A language that every part should have a name in; may be repeated]:CODE:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--check[Exit 3 if anything is doubtful]' \
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
(synonym)
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
":: :_mediverse__subcmd__part__subcmd__synonym_commands" \
"*::: :->synonym" \
&& ret=0

    case $state in
    (synonym)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:mediverse-part-synonym-command-$line[1]:"
        case $line[1] in
            (add)
_arguments "${_arguments_options[@]}" : \
'--language=[The language of the name]:CODE:_default' \
'--priority=[How good a name it is; the part'\''s own names have 10]:N:_default' \
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
':synonym -- The name:_default' \
&& ret=0
;;
(remove)
_arguments "${_arguments_options[@]}" : \
'--language=[The language of the name; every one where none is named]:CODE:_default' \
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
':synonym -- The name, as it is written:_default' \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
'--language=[Only names of this language]:CODE:_default' \
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
(import)
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
        esac
    ;;
esac
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
(session)
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
":: :_mediverse__subcmd__session_commands" \
"*::: :->session" \
&& ret=0

    case $state in
    (session)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:mediverse-session-command-$line[1]:"
        case $line[1] in
            (create)
_arguments "${_arguments_options[@]}" : \
'--title=[What it is called]:TITLE:_default' \
'--teacher=[Who teaches it\: an id, or the e-mail address of an account]:ID:_default' \
'*--system=[Show this system from the start; may be repeated]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--course=[The Moodle course it belongs to\: id, idnumber or shortname]:COURSE:_default' \
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
(list)
_arguments "${_arguments_options[@]}" : \
'--teacher=[Only of this teacher\: an id, or the e-mail address of an account]:ID:_default' \
'--since=[Only begun since\: a date, a time, or an age such as 7d]:WHEN:_default' \
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
'(--ended)--active[Only sessions that have not ended]' \
'--ended[Only sessions that have ended]' \
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
':code -- Its code, in any letter case:_default' \
&& ret=0
;;
(join)
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
':code -- The session'\''s code, in any letter case:_default' \
':student -- The student\: an id, or the e-mail address of an account:_default' \
&& ret=0
;;
(leave)
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
':code -- The session'\''s code, in any letter case:_default' \
':student -- The student\: an id, or the e-mail address of an account:_default' \
&& ret=0
;;
(note)
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
":: :_mediverse__subcmd__session__subcmd__note_commands" \
"*::: :->note" \
&& ret=0

    case $state in
    (note)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:mediverse-session-note-command-$line[1]:"
        case $line[1] in
            (add)
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
':code -- The session'\''s code, in any letter case:_default' \
':student -- Whose note it is\: an id, or the e-mail address of an account:_default' \
':text -- What it says:_default' \
&& ret=0
;;
(list)
_arguments "${_arguments_options[@]}" : \
'--student=[Only of this student\: an id, or the e-mail address of an account]:ID:_default' \
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
':code -- The session'\''s code, in any letter case:_default' \
&& ret=0
;;
        esac
    ;;
esac
;;
(state)
_arguments "${_arguments_options[@]}" : \
'--highlight=[Highlight this part, by its partId; \`none\` clears]:PART:_default' \
'--camera=[Where the camera is; \`none\` clears]:X,Y,Z:_default' \
'--rotate=[How the model is turned; \`none\` clears]:X,Y,Z:_default' \
'--slice=[Where the model is cut, such as x=0.5; \`none\` clears]:AXIS=POSITION:_default' \
'--systems=[Which systems are seen, such as SKELETAL,MUSCULAR; \`all\`, or \`none\`]:SYSTEMS:_default' \
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
':code -- The session'\''s code, in any letter case:_default' \
&& ret=0
;;
(end)
_arguments "${_arguments_options[@]}" : \
'--idle=[End every active session without command, note, student or change for this long]:DURATION:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--dry-run[With --idle\: say which, and end none]' \
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
'::code -- Its code, in any letter case:_default' \
&& ret=0
;;
(stats)
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
':code -- Its code, in any letter case:_default' \
&& ret=0
;;
(watch)
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
':code -- Its code, in any letter case:_default' \
&& ret=0
;;
(export)
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
':code -- Its code, in any letter case:_default' \
&& ret=0
;;
(remove)
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
'--dry-run[Say what would go, and remove nothing]' \
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
':code -- Its code, in any letter case:_default' \
&& ret=0
;;
        esac
    ;;
esac
;;
(user)
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
":: :_mediverse__subcmd__user_commands" \
"*::: :->user" \
&& ret=0

    case $state in
    (user)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:mediverse-user-command-$line[1]:"
        case $line[1] in
            (add)
_arguments "${_arguments_options[@]}" : \
'--id=[What the app calls the person; made when absent]:ID:_default' \
'--email=[E-mail address, compared without case]:EMAIL:_default' \
'--first-name=[First name]:NAME:_default' \
'--last-name=[Last name]:NAME:_default' \
'--role=[What the person is]:ROLE:(TEACHER STUDENT ADMIN)' \
'--google-sub=[The subject of the person'\''s Google account]:SUBJECT:_default' \
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
(list)
_arguments "${_arguments_options[@]}" : \
'--role=[Only with this role]:ROLE:(TEACHER STUDENT ADMIN)' \
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
'--inactive[Only deactivated accounts]' \
'--forgotten[People who were forgotten, too]' \
'(--role --inactive --forgotten --limit)--no-account[List the ids in sessions, notes and commands behind which no account is]' \
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
':user -- An id, or the e-mail address of an account:_default' \
&& ret=0
;;
(edit)
_arguments "${_arguments_options[@]}" : \
'--email=[E-mail address, compared without case]:EMAIL:_default' \
'--first-name=[First name]:NAME:_default' \
'--last-name=[Last name]:NAME:_default' \
'--role=[What the person is]:ROLE:(TEACHER STUDENT ADMIN)' \
'--google-sub=[The subject of the person'\''s Google account; \`none\` clears]:SUBJECT:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--activate[Take a deactivation back]' \
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
':user -- Whose\: an id or an e-mail address:_default' \
&& ret=0
;;
(import)
_arguments "${_arguments_options[@]}" : \
'--format=[How the file is written]:FORMAT:((auto\:"By the file'\''s name, else by how it begins"
csv\:""
json\:""
jsonl\:""))' \
'*--map=[Take a field from another column or key; may be repeated]:FIELD=HEADER:_default' \
'--role=[The role of new people whose line names none]:ROLE:(TEACHER STUDENT ADMIN)' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--dry-run[Say what would change, and change nothing]' \
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
':file -- CSV with a header, JSON or JSON Lines; `-` reads standard input:_files' \
&& ret=0
;;
(deactivate)
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
':user -- Whose\: an id or an e-mail address:_default' \
&& ret=0
;;
(export)
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
':user -- An id, or the e-mail address of an account:_default' \
&& ret=0
;;
(forget)
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
'--dry-run[Show what it would touch, and change nothing]' \
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
':user -- An id, or the e-mail address of an account:_default' \
&& ret=0
;;
        esac
    ;;
esac
;;
(voice)
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
":: :_mediverse__subcmd__voice_commands" \
"*::: :->voice" \
&& ret=0

    case $state in
    (voice)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:mediverse-voice-command-$line[1]:"
        case $line[1] in
            (add)
_arguments "${_arguments_options[@]}" : \
'--transcript=[What was said]:WORDS:_default' \
'--session=[The session it was said in, by its code or id]:CODE:_default' \
'--intent=[What the speech service took it for, such as anatomy.show]:INTENT:_default' \
'--action=[What was to be done, such as SHOW]:ACTION:_default' \
'--target=[What with\: a partId, or a direction]:TARGET:_default' \
'--confidence=[How sure the app was, from 0 to 1]:0..1:_default' \
'--error=[Why it failed]:MESSAGE:_default' \
'--user=[Who said it]:ID:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--failed --error)--success[It worked (the default without \`--error\`)]' \
'--failed[It failed]' \
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
(list)
_arguments "${_arguments_options[@]}" : \
'--session=[Only those of this session, by its code or id]:CODE:_default' \
'--user=[Only those of this person]:ID:_default' \
'--action=[Only those with this action, in any letter case]:ACTION:_default' \
'--target=[Only those with this target, such as a partId]:TARGET:_default' \
'--saying=[Only those in which these words were said]:WORDS:_default' \
'--since=[Not before this\: a date, a time, or an age such as 7d]:WHEN:_default' \
'--until=[Before this]:WHEN:_default' \
'--limit=[Show at most this many]:COUNT:_default' \
'--offset=[Leave out this many, the latest]:COUNT:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--session)--unattributed[Only those that belong to no session]' \
'(--failed)--success[Only those that worked]' \
'--failed[Only those that failed]' \
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
(import)
_arguments "${_arguments_options[@]}" : \
'--format=[How its rows are written]:FORMAT:(auto jsonl csv)' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--dry-run[Only show what would happen]' \
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
':file -- The file, or `-` for standard input:_default' \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
'--session=[Only those of this session, by its code or id]:CODE:_default' \
'--user=[Only those of this person]:ID:_default' \
'--action=[Only those with this action, in any letter case]:ACTION:_default' \
'--target=[Only those with this target, such as a partId]:TARGET:_default' \
'--saying=[Only those in which these words were said]:WORDS:_default' \
'--since=[Not before this\: a date, a time, or an age such as 7d]:WHEN:_default' \
'--until=[Before this]:WHEN:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'(--session)--unattributed[Only those that belong to no session]' \
'(--failed)--success[Only those that worked]' \
'--failed[Only those that failed]' \
'--without-transcripts[Leave out what was said]' \
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
'::file -- Write here instead of stdout; must not exist yet:_files' \
&& ret=0
;;
(resolve)
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
'()--batch[Read a command a line from standard input, write a JSON document a line]' \
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
'*::words -- What was said:_default' \
&& ret=0
;;
        esac
    ;;
esac
;;
(analytics)
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
":: :_mediverse__subcmd__analytics_commands" \
"*::: :->analytics" \
&& ret=0

    case $state in
    (analytics)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:mediverse-analytics-command-$line[1]:"
        case $line[1] in
            (overview)
_arguments "${_arguments_options[@]}" : \
'--since=[From this date, time or age (such as 7d) on]:WHEN:_default' \
'--until=[Up to, but not including, this date, time or age]:WHEN:_default' \
'--bucket=[How wide the steps of a timeline are]:BUCKET:(hour day week month)' \
'--session=[Only the session with this code]:CODE:_default' \
'--teacher=[Only sessions of this teacher]:ID:_default' \
'--course=[Only sessions of this Moodle course]:ID:_default' \
'--system=[Only commands about parts of this system, and sessions with such commands]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--compare=[Set the figures beside those of the window before]:WITH:((previous\:"The window of the same length just before"))' \
'--limit=[At most this many rows, 0 for all \[default\: 50 in a table, otherwise all\]]:COUNT:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--explain[Print the SQL behind the figures instead, for psql]' \
'--with-names[Show the names of people who have an account]' \
'--with-transcripts[Show what people said, and error messages whole]' \
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
(sessions)
_arguments "${_arguments_options[@]}" : \
'--since=[From this date, time or age (such as 7d) on]:WHEN:_default' \
'--until=[Up to, but not including, this date, time or age]:WHEN:_default' \
'--bucket=[How wide the steps of a timeline are]:BUCKET:(hour day week month)' \
'--session=[Only the session with this code]:CODE:_default' \
'--teacher=[Only sessions of this teacher]:ID:_default' \
'--course=[Only sessions of this Moodle course]:ID:_default' \
'--system=[Only commands about parts of this system, and sessions with such commands]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--compare=[Set the figures beside those of the window before]:WITH:((previous\:"The window of the same length just before"))' \
'--limit=[At most this many rows, 0 for all \[default\: 50 in a table, otherwise all\]]:COUNT:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--explain[Print the SQL behind the figures instead, for psql]' \
'--with-names[Show the names of people who have an account]' \
'--with-transcripts[Show what people said, and error messages whole]' \
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
(commands)
_arguments "${_arguments_options[@]}" : \
'--since=[From this date, time or age (such as 7d) on]:WHEN:_default' \
'--until=[Up to, but not including, this date, time or age]:WHEN:_default' \
'--bucket=[How wide the steps of a timeline are]:BUCKET:(hour day week month)' \
'--session=[Only the session with this code]:CODE:_default' \
'--teacher=[Only sessions of this teacher]:ID:_default' \
'--course=[Only sessions of this Moodle course]:ID:_default' \
'--system=[Only commands about parts of this system, and sessions with such commands]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--compare=[Set the figures beside those of the window before]:WITH:((previous\:"The window of the same length just before"))' \
'--limit=[At most this many rows, 0 for all \[default\: 50 in a table, otherwise all\]]:COUNT:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--explain[Print the SQL behind the figures instead, for psql]' \
'--with-names[Show the names of people who have an account]' \
'--with-transcripts[Show what people said, and error messages whole]' \
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
(parts)
_arguments "${_arguments_options[@]}" : \
'--since=[From this date, time or age (such as 7d) on]:WHEN:_default' \
'--until=[Up to, but not including, this date, time or age]:WHEN:_default' \
'--bucket=[How wide the steps of a timeline are]:BUCKET:(hour day week month)' \
'--session=[Only the session with this code]:CODE:_default' \
'--teacher=[Only sessions of this teacher]:ID:_default' \
'--course=[Only sessions of this Moodle course]:ID:_default' \
'--system=[Only commands about parts of this system, and sessions with such commands]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--compare=[Set the figures beside those of the window before]:WITH:((previous\:"The window of the same length just before"))' \
'--limit=[At most this many rows, 0 for all \[default\: 50 in a table, otherwise all\]]:COUNT:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--explain[Print the SQL behind the figures instead, for psql]' \
'--with-names[Show the names of people who have an account]' \
'--with-transcripts[Show what people said, and error messages whole]' \
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
(failures)
_arguments "${_arguments_options[@]}" : \
'--since=[From this date, time or age (such as 7d) on]:WHEN:_default' \
'--until=[Up to, but not including, this date, time or age]:WHEN:_default' \
'--bucket=[How wide the steps of a timeline are]:BUCKET:(hour day week month)' \
'--session=[Only the session with this code]:CODE:_default' \
'--teacher=[Only sessions of this teacher]:ID:_default' \
'--course=[Only sessions of this Moodle course]:ID:_default' \
'--system=[Only commands about parts of this system, and sessions with such commands]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--compare=[Set the figures beside those of the window before]:WITH:((previous\:"The window of the same length just before"))' \
'--limit=[At most this many rows, 0 for all \[default\: 50 in a table, otherwise all\]]:COUNT:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--explain[Print the SQL behind the figures instead, for psql]' \
'--with-names[Show the names of people who have an account]' \
'--with-transcripts[Show what people said, and error messages whole]' \
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
(students)
_arguments "${_arguments_options[@]}" : \
'--since=[From this date, time or age (such as 7d) on]:WHEN:_default' \
'--until=[Up to, but not including, this date, time or age]:WHEN:_default' \
'--bucket=[How wide the steps of a timeline are]:BUCKET:(hour day week month)' \
'--session=[Only the session with this code]:CODE:_default' \
'--teacher=[Only sessions of this teacher]:ID:_default' \
'--course=[Only sessions of this Moodle course]:ID:_default' \
'--system=[Only commands about parts of this system, and sessions with such commands]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--compare=[Set the figures beside those of the window before]:WITH:((previous\:"The window of the same length just before"))' \
'--limit=[At most this many rows, 0 for all \[default\: 50 in a table, otherwise all\]]:COUNT:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--explain[Print the SQL behind the figures instead, for psql]' \
'--with-names[Show the names of people who have an account]' \
'--with-transcripts[Show what people said, and error messages whole]' \
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
(timeline)
_arguments "${_arguments_options[@]}" : \
'--since=[From this date, time or age (such as 7d) on]:WHEN:_default' \
'--until=[Up to, but not including, this date, time or age]:WHEN:_default' \
'--bucket=[How wide the steps of a timeline are]:BUCKET:(hour day week month)' \
'--session=[Only the session with this code]:CODE:_default' \
'--teacher=[Only sessions of this teacher]:ID:_default' \
'--course=[Only sessions of this Moodle course]:ID:_default' \
'--system=[Only commands about parts of this system, and sessions with such commands]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--compare=[Set the figures beside those of the window before]:WITH:((previous\:"The window of the same length just before"))' \
'--limit=[At most this many rows, 0 for all \[default\: 50 in a table, otherwise all\]]:COUNT:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--explain[Print the SQL behind the figures instead, for psql]' \
'--with-names[Show the names of people who have an account]' \
'--with-transcripts[Show what people said, and error messages whole]' \
'(--compare)--week[Show at which hours of the week commands are given]' \
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
(misses)
_arguments "${_arguments_options[@]}" : \
'--since=[From this date, time or age (such as 7d) on]:WHEN:_default' \
'--until=[Up to, but not including, this date, time or age]:WHEN:_default' \
'--bucket=[How wide the steps of a timeline are]:BUCKET:(hour day week month)' \
'--session=[Only the session with this code]:CODE:_default' \
'--teacher=[Only sessions of this teacher]:ID:_default' \
'--course=[Only sessions of this Moodle course]:ID:_default' \
'--system=[Only commands about parts of this system, and sessions with such commands]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--compare=[Set the figures beside those of the window before]:WITH:((previous\:"The window of the same length just before"))' \
'--limit=[At most this many rows, 0 for all \[default\: 50 in a table, otherwise all\]]:COUNT:_default' \
'--language=[The language of the names \[default\: that of the command around them, or en\]]:LANGUAGE:_default' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--explain[Print the SQL behind the figures instead, for psql]' \
'--with-names[Show the names of people who have an account]' \
'--with-transcripts[Show what people said, and error messages whole]' \
'(--explain --compare)--review[Walk through the misses at a terminal, one key each, and add the names chosen]' \
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
(report)
_arguments "${_arguments_options[@]}" : \
'--since=[From this date, time or age (such as 7d) on]:WHEN:_default' \
'--until=[Up to, but not including, this date, time or age]:WHEN:_default' \
'--bucket=[How wide the steps of a timeline are]:BUCKET:(hour day week month)' \
'--session=[Only the session with this code]:CODE:_default' \
'--teacher=[Only sessions of this teacher]:ID:_default' \
'--course=[Only sessions of this Moodle course]:ID:_default' \
'--system=[Only commands about parts of this system, and sessions with such commands]:SYSTEM:(SKELETAL MUSCULAR NERVOUS CARDIOVASCULAR RESPIRATORY DIGESTIVE URINARY REPRODUCTIVE ENDOCRINE LYMPHATIC INTEGUMENTARY)' \
'--compare=[Set the figures beside those of the window before]:WITH:((previous\:"The window of the same length just before"))' \
'--limit=[At most this many rows, 0 for all \[default\: 50 in a table, otherwise all\]]:COUNT:_default' \
'--html=[Write the page to this file, \`-\` for standard output]:FILE:_files' \
'--database-url=[MediVerse database \[env\: DATABASE_URL\]]:URL:_default' \
'--moodle-db-url=[Moodle database \[env\: MOODLE_DB_URL\]]:URL:_default' \
'--admin-url=[Who creates databases and roles \[env\: MEDIVERSE_ADMIN_URL\]]:URL:_default' \
'--env-file=[Read settings from this file \[env\: MEDIVERSE_ENV_FILE\]]:FILE:_files' \
'--wait=[Wait this long for the server to answer, such as 30s]:DURATION:_default' \
'-o+[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--output=[How to write results]:FORMAT:(table json jsonl csv tsv)' \
'--color=[When to use colour]:WHEN:(auto always never)' \
'--tz=[Show times in this time zone \[env\: MEDIVERSE_TZ\]]:ZONE:_default' \
'--explain[Print the SQL behind the figures instead, for psql]' \
'--with-names[Show the names of people who have an account]' \
'--with-transcripts[Show what people said, and error messages whole]' \
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
(rebuild)
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
'db:Create, set up, look at or reset the databases' \
'local:Run a private PostgreSQL server from the binaries installed here' \
'migrate:Bring the schema of the MediVerse database up to date, or look how it stands' \
'seed:Bring the anatomy or a demonstration into the database, or look how it stands' \
'part:Find, show and change anatomy parts and their names' \
'session:Begin, follow and end teaching sessions' \
'user:Add, change, import and forget people' \
'voice:Log, list and understand voice commands' \
'analytics:Report on lessons\: sessions, commands, parts, failures, students' \
'config:Show every setting, secrets masked, and where it came from' \
'audit:Show who changed what, the latest first' \
'completions:Print the completion script of a shell' \
'help:Explain a command or a topic\: exit-codes, formats, environment' \
    )
    _describe -t commands 'mediverse commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__analytics_commands] )) ||
_mediverse__subcmd__analytics_commands() {
    local commands; commands=(
'overview:Everything at a glance' \
'sessions:Sessions that began in the window or had commands in it, the latest first' \
'commands:Commands by action, in whichever case the app wrote it' \
'parts:What commands were about\: parts, and other targets such as directions' \
'failures:Failed commands by kind of error and action' \
'students:Students by activity, the most talkative first' \
'timeline:Lessons over time, step by step, or hour by hour of the week' \
'misses:What people said that led to no part, and what they may have meant' \
'report:Every report on one page of HTML that needs no network' \
'rebuild:Count the roll-ups behind the reports anew; pruned commands stay in them' \
    )
    _describe -t commands 'mediverse analytics commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__analytics__subcmd__commands_commands] )) ||
_mediverse__subcmd__analytics__subcmd__commands_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse analytics commands commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__analytics__subcmd__failures_commands] )) ||
_mediverse__subcmd__analytics__subcmd__failures_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse analytics failures commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__analytics__subcmd__misses_commands] )) ||
_mediverse__subcmd__analytics__subcmd__misses_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse analytics misses commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__analytics__subcmd__overview_commands] )) ||
_mediverse__subcmd__analytics__subcmd__overview_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse analytics overview commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__analytics__subcmd__parts_commands] )) ||
_mediverse__subcmd__analytics__subcmd__parts_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse analytics parts commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__analytics__subcmd__rebuild_commands] )) ||
_mediverse__subcmd__analytics__subcmd__rebuild_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse analytics rebuild commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__analytics__subcmd__report_commands] )) ||
_mediverse__subcmd__analytics__subcmd__report_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse analytics report commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__analytics__subcmd__sessions_commands] )) ||
_mediverse__subcmd__analytics__subcmd__sessions_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse analytics sessions commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__analytics__subcmd__students_commands] )) ||
_mediverse__subcmd__analytics__subcmd__students_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse analytics students commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__analytics__subcmd__timeline_commands] )) ||
_mediverse__subcmd__analytics__subcmd__timeline_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse analytics timeline commands' commands "$@"
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
'prune:Archive old rows to a file and delete them; reports keep the counts' \
'shell:Open psql on a database, without a password on its command line' \
    )
    _describe -t commands 'mediverse db commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__db__subcmd__init_commands] )) ||
_mediverse__subcmd__db__subcmd__init_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse db init commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__db__subcmd__prune_commands] )) ||
_mediverse__subcmd__db__subcmd__prune_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse db prune commands' commands "$@"
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
'add:Add a part' \
'edit:Change a part; an empty text takes a value away' \
'remove:Remove a part with its synonyms; its children move up to its parent' \
'merge:Merge a part into another, which gets its children, names, commands and sessions' \
'check:List what is doubtful\: terms that two parts claim, missing languages, sides without a pair' \
'synonym:Add, remove and list other names of parts' \
'import:Load parts and synonyms from a file\: a whole ontology, the app'\''s JSON, or CSV' \
'export:Write every part with its synonyms to a file that \`part import\` reads back' \
'reindex:Build the search index anew, and the triggers that keep it up to date' \
    )
    _describe -t commands 'mediverse part commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__add_commands] )) ||
_mediverse__subcmd__part__subcmd__add_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part add commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__check_commands] )) ||
_mediverse__subcmd__part__subcmd__check_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part check commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__edit_commands] )) ||
_mediverse__subcmd__part__subcmd__edit_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part edit commands' commands "$@"
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
(( $+functions[_mediverse__subcmd__part__subcmd__merge_commands] )) ||
_mediverse__subcmd__part__subcmd__merge_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part merge commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__reindex_commands] )) ||
_mediverse__subcmd__part__subcmd__reindex_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part reindex commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__remove_commands] )) ||
_mediverse__subcmd__part__subcmd__remove_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part remove commands' commands "$@"
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
(( $+functions[_mediverse__subcmd__part__subcmd__synonym_commands] )) ||
_mediverse__subcmd__part__subcmd__synonym_commands() {
    local commands; commands=(
'add:Give a part another name' \
'remove:Take a name from a part' \
'list:List the names of a part, by language, the best first' \
'import:Add names from CSV with a header\: partId, synonym, language, priority' \
    )
    _describe -t commands 'mediverse part synonym commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__synonym__subcmd__add_commands] )) ||
_mediverse__subcmd__part__subcmd__synonym__subcmd__add_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part synonym add commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__synonym__subcmd__import_commands] )) ||
_mediverse__subcmd__part__subcmd__synonym__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part synonym import commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__synonym__subcmd__list_commands] )) ||
_mediverse__subcmd__part__subcmd__synonym__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part synonym list commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__part__subcmd__synonym__subcmd__remove_commands] )) ||
_mediverse__subcmd__part__subcmd__synonym__subcmd__remove_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse part synonym remove commands' commands "$@"
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
'demo:Make up weeks of teaching, for a demonstration or a load test' \
    )
    _describe -t commands 'mediverse seed commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__seed__subcmd__anatomy_commands] )) ||
_mediverse__subcmd__seed__subcmd__anatomy_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse seed anatomy commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__seed__subcmd__demo_commands] )) ||
_mediverse__subcmd__seed__subcmd__demo_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse seed demo commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__seed__subcmd__status_commands] )) ||
_mediverse__subcmd__seed__subcmd__status_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse seed status commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session_commands] )) ||
_mediverse__subcmd__session_commands() {
    local commands; commands=(
'create:Begin a session and print the code under which students join it' \
'list:List sessions, the latest first' \
'show:Show one session\: what it is, what it shows and who has joined' \
'join:Let a student join a session; twice does no harm' \
'leave:Take a student out of a session; notes and voice commands stay' \
'note:Take notes in a session, or read them' \
'state:Set what a session shows, and print it; without options only print it' \
'end:End a session, or every session in which nothing happens any more' \
'stats:Count a session\: students, notes, commands, how well they worked, and when' \
'watch:Follow a live session until it ends, or until Ctrl-C' \
'export:Write everything of a session as one JSON document\: students, notes, commands' \
'remove:Remove a session with its students and notes; its voice commands stay, without a session' \
    )
    _describe -t commands 'mediverse session commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__create_commands] )) ||
_mediverse__subcmd__session__subcmd__create_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session create commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__end_commands] )) ||
_mediverse__subcmd__session__subcmd__end_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session end commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__export_commands] )) ||
_mediverse__subcmd__session__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session export commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__join_commands] )) ||
_mediverse__subcmd__session__subcmd__join_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session join commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__leave_commands] )) ||
_mediverse__subcmd__session__subcmd__leave_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session leave commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__list_commands] )) ||
_mediverse__subcmd__session__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session list commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__note_commands] )) ||
_mediverse__subcmd__session__subcmd__note_commands() {
    local commands; commands=(
'add:Write a note down for a student' \
'list:List the notes of a session in order' \
    )
    _describe -t commands 'mediverse session note commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__note__subcmd__add_commands] )) ||
_mediverse__subcmd__session__subcmd__note__subcmd__add_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session note add commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__note__subcmd__list_commands] )) ||
_mediverse__subcmd__session__subcmd__note__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session note list commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__remove_commands] )) ||
_mediverse__subcmd__session__subcmd__remove_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session remove commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__show_commands] )) ||
_mediverse__subcmd__session__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session show commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__state_commands] )) ||
_mediverse__subcmd__session__subcmd__state_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session state commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__stats_commands] )) ||
_mediverse__subcmd__session__subcmd__stats_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session stats commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__session__subcmd__watch_commands] )) ||
_mediverse__subcmd__session__subcmd__watch_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse session watch commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__user_commands] )) ||
_mediverse__subcmd__user_commands() {
    local commands; commands=(
'add:Add an account' \
'list:List accounts by name, or the ids that have none' \
'show:Show one person, with or without an account, and how much there is of them' \
'edit:Change an account' \
'import:Import accounts from a file\: everyone in it, or nobody' \
'deactivate:Deactivate an account; everything the person did stays' \
'export:Write everything there is about a person as one JSON document, from every table' \
'forget:Anonymise a person everywhere\: account, sessions, notes, transcripts, audit log' \
    )
    _describe -t commands 'mediverse user commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__user__subcmd__add_commands] )) ||
_mediverse__subcmd__user__subcmd__add_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse user add commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__user__subcmd__deactivate_commands] )) ||
_mediverse__subcmd__user__subcmd__deactivate_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse user deactivate commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__user__subcmd__edit_commands] )) ||
_mediverse__subcmd__user__subcmd__edit_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse user edit commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__user__subcmd__export_commands] )) ||
_mediverse__subcmd__user__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse user export commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__user__subcmd__forget_commands] )) ||
_mediverse__subcmd__user__subcmd__forget_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse user forget commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__user__subcmd__import_commands] )) ||
_mediverse__subcmd__user__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse user import commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__user__subcmd__list_commands] )) ||
_mediverse__subcmd__user__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse user list commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__user__subcmd__show_commands] )) ||
_mediverse__subcmd__user__subcmd__show_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse user show commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__voice_commands] )) ||
_mediverse__subcmd__voice_commands() {
    local commands; commands=(
'add:Write one voice command into the log' \
'list:Show logged voice commands, the latest first' \
'import:Load voice commands from a file\: all of it, or nothing' \
'export:Write logged voice commands, the oldest first, however many' \
'resolve:Say what spoken words mean\: the action, the part, and how sure that is' \
    )
    _describe -t commands 'mediverse voice commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__voice__subcmd__add_commands] )) ||
_mediverse__subcmd__voice__subcmd__add_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse voice add commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__voice__subcmd__export_commands] )) ||
_mediverse__subcmd__voice__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse voice export commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__voice__subcmd__import_commands] )) ||
_mediverse__subcmd__voice__subcmd__import_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse voice import commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__voice__subcmd__list_commands] )) ||
_mediverse__subcmd__voice__subcmd__list_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse voice list commands' commands "$@"
}
(( $+functions[_mediverse__subcmd__voice__subcmd__resolve_commands] )) ||
_mediverse__subcmd__voice__subcmd__resolve_commands() {
    local commands; commands=()
    _describe -t commands 'mediverse voice resolve commands' commands "$@"
}

if [ "$funcstack[1]" = "_mediverse" ]; then
    _mediverse "$@"
else
    compdef _mediverse mediverse
fi
