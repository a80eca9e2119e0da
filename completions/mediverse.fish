# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_mediverse_global_optspecs
    string join \n database-url= moodle-db-url= admin-url= env-file= no-env-file wait= o/output= excel color= ascii tz= q/quiet v/verbose y/yes h/help V/version
end

function __fish_mediverse_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_mediverse_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_mediverse_using_subcommand
    set -l cmd (__fish_mediverse_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c mediverse -n "__fish_mediverse_needs_command" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_needs_command" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_needs_command" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_needs_command" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_needs_command" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_needs_command" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_needs_command" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_needs_command" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_needs_command" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_needs_command" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_needs_command" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_needs_command" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_needs_command" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_needs_command" -s V -l version -d 'Print version'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "local" -d 'Run a private PostgreSQL server from the binaries installed here'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "db" -d 'Create, set up, look at or reset the databases'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "migrate" -d 'Bring the schema of the MediVerse database up to date, or look how it stands'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "part" -d 'Find, show and change anatomy parts and their names'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "seed" -d 'Bring the anatomy into the database, or look how it stands'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "config" -d 'Show every setting, secrets masked, and where it came from'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "audit" -d 'Show who changed what, the latest first'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "help" -d 'Explain a command or a topic: exit-codes, formats, environment'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -f -a "start" -d 'Start the server, made first where there is none, and write its URLs to .env'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -f -a "stop" -d 'Stop the server; its data stay'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -f -a "status" -d 'Show whether the server runs, and where'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and not __fish_seen_subcommand_from start stop status destroy" -f -a "destroy" -d 'Stop the server and remove its data and its lines in .env; both databases are lost'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -l confirm -d 'The database\'s name, instead of typing it when asked' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand local; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -f -a "init" -d 'Create what is missing of both databases: roles, databases, schemas, extensions'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -f -a "setup" -d 'Make both databases ready: init, migrate, seed the anatomy; safe to repeat'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -f -a "status" -d 'Show both databases: reachable, version, size, migrations, rows, Moodle\'s release and name'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -f -a "reset" -d 'Drop the MediVerse database and set it up anew; everything in it is lost'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset shell" -f -a "shell" -d 'Open psql on a database, without a password on its command line'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l check -d 'Change nothing; exit 3 if something would be changed'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l sql -d 'Change nothing; print a psql script for an administrator'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l confirm -d 'The database\'s name, instead of typing it when asked' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l moodle -d 'Reset Moodle\'s database instead, as long as nothing is in it'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -l moodle -d 'Open Moodle\'s database instead'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from shell" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -f -a "run" -d 'Apply pending migrations; any number of deploys may call it at once'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -f -a "revert" -d 'Undo the latest migrations; what they made, and the rows in it, are gone'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -f -a "redo" -d 'Undo the latest migration and apply it again, for whoever is writing it'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -f -a "status" -d 'List migrations and how each stands'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -f -a "plan" -d 'Show the pending SQL, the locks it takes and the size of the tables it touches'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -f -a "new" -d 'Make the files of a new migration'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -f -a "verify" -d 'Check checksums and order, and compare the schema with a replay in a scratch database'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -f -a "repair" -d 'Make the books agree with the files: checksums of edited migrations, tables dropped by others'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and not __fish_seen_subcommand_from run revert redo status plan new verify repair adopt" -f -a "adopt" -d 'Take over a database that Prisma made: record the baseline instead of running it'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l to -d 'Stop after this version' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l lock-timeout -d 'How long to wait for another migration run, and for each lock on a table' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l dir -d 'Read migrations from this folder instead of the binary' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l steps -d 'How many to undo' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l confirm -d 'The database\'s name, instead of typing it when asked' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l lock-timeout -d 'How long to wait for another migration run, and for each lock on a table' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l dir -d 'Read migrations from this folder instead of the binary' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l confirm -d 'The database\'s name, instead of typing it when asked' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l lock-timeout -d 'How long to wait for another migration run, and for each lock on a table' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l dir -d 'Read migrations from this folder instead of the binary' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -l dir -d 'Read migrations from this folder instead of the binary' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -l check -d 'Exit 3 if anything is pending, 7 if the books and the files contradict each other'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l dir -d 'Read migrations from this folder instead of the binary' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -l dir -d 'The folder that holds migrations' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -l concurrently -d 'For `CREATE INDEX CONCURRENTLY`: statement by statement, in no transaction'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from new" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -l dir -d 'Read migrations from this folder instead of the binary' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l lock-timeout -d 'How long to wait for another migration run, and for each lock on a table' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l dir -d 'Read migrations from this folder instead of the binary' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l lock-timeout -d 'How long to wait for another migration run, and for each lock on a table' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l dir -d 'Read migrations from this folder instead of the binary' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -f -a "search" -d 'Find parts by any of their names, in any language, misspelled or not'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -f -a "show" -d 'Show one part with its names, its place and what belongs to it'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -f -a "list" -d 'List parts, in order of their ids'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -f -a "tree" -d 'Draw the tree of parts, with how many hang on each'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -f -a "import" -d 'Load parts and synonyms from a file: a whole ontology, the app\'s JSON, or CSV'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -f -a "export" -d 'Write every part with its synonyms to a file that `part import` reads back'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree import export reindex" -f -a "reindex" -d 'Build the search index anew, and the triggers that keep it up to date'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l system -d 'Only this system; may be repeated' -r -f -a "SKELETAL\t''
MUSCULAR\t''
NERVOUS\t''
CARDIOVASCULAR\t''
RESPIRATORY\t''
DIGESTIVE\t''
URINARY\t''
REPRODUCTIVE\t''
ENDOCRINE\t''
LYMPHATIC\t''
INTEGUMENTARY\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l language -d 'Only names in this language, such as en, la, es, ja' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l under -d 'Only this part and what belongs to it' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l side -d 'Only parts of this side' -r -f -a "left\t''
right\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l limit -d 'Show at most this many' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l exact -d 'Only names that are the query, case, accents and width aside'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l explain -d 'Say how each score came about'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l batch -d 'Read a query a line from standard input, write a JSON document a line'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from search" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l system -d 'Only this system; may be repeated' -r -f -a "SKELETAL\t''
MUSCULAR\t''
NERVOUS\t''
CARDIOVASCULAR\t''
RESPIRATORY\t''
DIGESTIVE\t''
URINARY\t''
REPRODUCTIVE\t''
ENDOCRINE\t''
LYMPHATIC\t''
INTEGUMENTARY\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l parent -d 'Only parts directly below this one' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l under -d 'Only parts anywhere below this one' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l offset -d 'Leave out this many first' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l after -d 'Start behind this partId, the last of the page before' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l sided -d 'Only left and right parts'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l unsided -d 'Only parts that are neither left nor right'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -l depth -d 'Show this many levels below the start' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from tree" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l format -d 'How the file is written' -r -f -a "auto\t'By the file\'s name, else by how it begins'
json\t'The app\'s list of parts'
jsonl\t'A part a line'
csv\t'A header and a part a row; comma, semicolon or tab'
obo\t'OBO 1.2 or 1.4'
obographs\t'OBO Graphs JSON'"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l system -d 'The body system of parts that do not tell theirs' -r -f -a "SKELETAL\t''
MUSCULAR\t''
NERVOUS\t''
CARDIOVASCULAR\t''
RESPIRATORY\t''
DIGESTIVE\t''
URINARY\t''
REPRODUCTIVE\t''
ENDOCRINE\t''
LYMPHATIC\t''
INTEGUMENTARY\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l on-duplicate -d 'What to do where the file has a partId twice' -r -f -a "refuse\t'Refuse the file, naming each'
merge\t'Keep the first, filled up with what the others have, and all synonyms'
skip\t'Keep the first'"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l dry-run -d 'Show what would be done, in a transaction that cannot write'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -l format -d 'How to write it [default: json, or what `--output` says]' -r -f -a "json\t'The app\'s list of parts'
jsonl\t'A part a line'
csv\t'A header and a part a row'"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from reindex" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -f -a "anatomy" -d 'Insert and update the anatomy\'s parts and synonyms; what others changed stays theirs'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status" -f -a "status" -d 'Compare the data set with the database, system by system'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l from -d 'Seed from this file or folder (*.toml, *.json) instead of the embedded data set' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l only -d 'Only this body system; may be repeated' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l on-duplicate -d 'What to do where the data set has a partId twice' -r -f -a "refuse\t'Refuse the file, naming each'
merge\t'Keep the first, filled up with what the others have, and all synonyms'
skip\t'Keep the first'"
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l confirm -d 'The database\'s name, instead of typing it when asked' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l prune -d 'Remove what an earlier seed wrote and the data set no longer has'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l overwrite -d 'Take the data set\'s side where others changed or deleted rows'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l dry-run -d 'Show what would be done, in a transaction that cannot write'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from anatomy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l from -d 'Compare with this file or folder instead of the embedded data set' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l only -d 'Only this body system; may be repeated' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l check -d 'Exit 3 if something is missing, different or no longer in the data set'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand config" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l since -d 'Not before this: a date, a time, or an age such as 7d' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l user -d 'Only by this operating-system or database user' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l command -d 'Only commands that contain these words' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l limit -d 'Show at most this many' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand audit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand help" -s h -l help -d 'Print help (see more with \'--help\')'
