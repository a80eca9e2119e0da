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
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "db" -d 'Create, set up, look at or reset the databases'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "local" -d 'Run a private PostgreSQL server from the binaries installed here'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "migrate" -d 'Bring the schema of the MediVerse database up to date, or look how it stands'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "seed" -d 'Bring the anatomy or a demonstration into the database, or look how it stands'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "part" -d 'Find, show and change anatomy parts and their names'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "session" -d 'Begin, follow and end teaching sessions'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "user" -d 'Add, change, import and forget people'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "voice" -d 'Log, list and understand voice commands'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "analytics" -d 'Report on lessons: sessions, commands, parts, failures, students'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "config" -d 'Show every setting, secrets masked, and where it came from'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "audit" -d 'Show who changed what, the latest first'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c mediverse -n "__fish_mediverse_needs_command" -f -a "help" -d 'Explain a command or a topic: exit-codes, formats, environment'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -f -a "init" -d 'Create what is missing of both databases: roles, databases, schemas, extensions'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -f -a "setup" -d 'Make both databases ready: init, migrate, seed the anatomy; safe to repeat'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -f -a "status" -d 'Show both databases: reachable, version, size, migrations, rows, Moodle\'s release and name'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -f -a "reset" -d 'Drop the MediVerse database and set it up anew; everything in it is lost'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -f -a "prune" -d 'Archive old rows to a file and delete them; reports keep the counts'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and not __fish_seen_subcommand_from init setup status reset prune shell" -f -a "shell" -d 'Open psql on a database, without a password on its command line'
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
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from init" -l dry-run -d 'Change nothing; show what would be changed'
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
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from setup" -l dry-run -d 'Show what would be done, in transactions that cannot write'
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
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l dry-run -d 'Show what would be lost and made anew, and change nothing'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l older-than -d 'Rows older than this go, such as 180d' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l only -d 'Only these: voice, notes, audit' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l archive -d 'The file for what goes, or the folder for it' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l dry-run -d 'Only show what would go'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand db; and __fish_seen_subcommand_from prune" -s h -l help -d 'Print help (see more with \'--help\')'
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
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from run" -l dry-run -d 'Show what would be done, in a transaction that cannot write'
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
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from revert" -l dry-run -d 'Show what would be done, in a transaction that cannot write'
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
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from redo" -l dry-run -d 'Show what would be done, in a transaction that cannot write'
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
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from repair" -l dry-run -d 'Say what would be repaired and change nothing'
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
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l dry-run -d 'Compare and say what would be recorded, but record nothing'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand migrate; and __fish_seen_subcommand_from adopt" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -f -a "anatomy" -d 'Insert and update the anatomy\'s parts and synonyms; what others changed stays theirs'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -f -a "status" -d 'Compare the data set with the database, system by system'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and not __fish_seen_subcommand_from anatomy status demo" -f -a "demo" -d 'Make up weeks of teaching, for a demonstration or a load test'
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
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l sessions -d 'How many sessions' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l students -d 'How many people who learn in them' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l commands -d 'How many voice commands' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l seed -d 'Another number makes up another term' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l until -d 'Everything takes place before this; the last midnight by default' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l remove -d 'Take the demonstration away again, and nothing else'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l dry-run -d 'Show what would be done, in a transaction that cannot write'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l with-others -d 'With --remove: also the attendances and notes that others added to its sessions'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand seed; and __fish_seen_subcommand_from demo" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "search" -d 'Find parts by any of their names, in any language, misspelled or not'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "show" -d 'Show one part with its names, its place and what belongs to it'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "list" -d 'List parts, in order of their ids'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "tree" -d 'Draw the tree of parts, with how many hang on each'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "add" -d 'Add a part'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "edit" -d 'Change a part; an empty text takes a value away'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "remove" -d 'Remove a part with its synonyms; its children move up to its parent'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "merge" -d 'Merge a part into another, which gets its children, names, commands and sessions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "check" -d 'List what is doubtful: terms that two parts claim, missing languages, sides without a pair'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "synonym" -d 'Add, remove and list other names of parts'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "import" -d 'Load parts and synonyms from a file: a whole ontology, the app\'s JSON, or CSV'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "export" -d 'Write every part with its synonyms to a file that `part import` reads back'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and not __fish_seen_subcommand_from search show list tree add edit remove merge check synonym import export reindex" -f -a "reindex" -d 'Build the search index anew, and the triggers that keep it up to date'
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
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l name -d 'Its English name' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l system -d 'Its body system' -r -f -a "SKELETAL\t''
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
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l latin -d 'Its Latin name' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l parent -d 'The whole that it is part of' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l model -d 'Path of its 3D model' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l mesh -d 'Its mesh in the model' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l name -d 'Its English name' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l system -d 'Its body system' -r -f -a "SKELETAL\t''
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
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l latin -d 'Its Latin name' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l parent -d 'The whole that it is part of' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l model -d 'Path of its 3D model' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l mesh -d 'Its mesh in the model' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -l dry-run -d 'Show what hangs on it and stop'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -l dry-run -d 'Show what hangs on it and stop'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from merge" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -l language -d 'A language that every part should have a name in; may be repeated' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -l check -d 'Exit 3 if anything is doubtful'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -f -a "add" -d 'Give a part another name'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -f -a "remove" -d 'Take a name from a part'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -f -a "list" -d 'List the names of a part, by language, the best first'
complete -c mediverse -n "__fish_mediverse_using_subcommand part; and __fish_seen_subcommand_from synonym" -f -a "import" -d 'Add names from CSV with a header: partId, synonym, language, priority'
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
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -f -a "create" -d 'Begin a session and print the code under which students join it'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -f -a "list" -d 'List sessions, the latest first'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -f -a "show" -d 'Show one session: what it is, what it shows and who has joined'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -f -a "join" -d 'Let a student join a session; twice does no harm'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -f -a "leave" -d 'Take a student out of a session; notes and voice commands stay'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -f -a "note" -d 'Take notes in a session, or read them'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -f -a "state" -d 'Set what a session shows, and print it; without options only print it'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -f -a "end" -d 'End a session, or every session in which nothing happens any more'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -f -a "stats" -d 'Count a session: students, notes, commands, how well they worked, and when'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -f -a "watch" -d 'Follow a live session until it ends, or until Ctrl-C'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -f -a "export" -d 'Write everything of a session as one JSON document: students, notes, commands'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and not __fish_seen_subcommand_from create list show join leave note state end stats watch export remove" -f -a "remove" -d 'Remove a session with its students and notes; its voice commands stay, without a session'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l title -d 'What it is called' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l teacher -d 'Who teaches it: an id, or the e-mail address of an account' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l system -d 'Show this system from the start; may be repeated' -r -f -a "SKELETAL\t''
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
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l course -d 'The Moodle course it belongs to: id, idnumber or shortname' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l teacher -d 'Only of this teacher: an id, or the e-mail address of an account' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l since -d 'Only begun since: a date, a time, or an age such as 7d' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l active -d 'Only sessions that have not ended'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l ended -d 'Only sessions that have ended'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from join" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from leave" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -f -a "add" -d 'Write a note down for a student'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from note" -f -a "list" -d 'List the notes of a session in order'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l highlight -d 'Highlight this part, by its partId; `none` clears' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l camera -d 'Where the camera is; `none` clears' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l rotate -d 'How the model is turned; `none` clears' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l slice -d 'Where the model is cut, such as x=0.5; `none` clears' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l systems -d 'Which systems are seen, such as SKELETAL,MUSCULAR; `all`, or `none`' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from state" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -l idle -d 'End every active session without command, note, student or change for this long' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -l dry-run -d 'With --idle: say which, and end none'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from end" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -l dry-run -d 'Say what would go, and remove nothing'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand session; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -f -a "add" -d 'Add an account'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -f -a "list" -d 'List accounts by name, or the ids that have none'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -f -a "show" -d 'Show one person, with or without an account, and how much there is of them'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -f -a "edit" -d 'Change an account'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -f -a "import" -d 'Import accounts from a file: everyone in it, or nobody'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -f -a "deactivate" -d 'Deactivate an account; everything the person did stays'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -f -a "export" -d 'Write everything there is about a person as one JSON document, from every table'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and not __fish_seen_subcommand_from add list show edit import deactivate export forget" -f -a "forget" -d 'Anonymise a person everywhere: account, sessions, notes, transcripts, audit log'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l id -d 'What the app calls the person; made when absent' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l email -d 'E-mail address, compared without case' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l first-name -d 'First name' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l last-name -d 'Last name' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l role -d 'What the person is' -r -f -a "TEACHER\t''
STUDENT\t''
ADMIN\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l google-sub -d 'The subject of the person\'s Google account' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l role -d 'Only with this role' -r -f -a "TEACHER\t''
STUDENT\t''
ADMIN\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l inactive -d 'Only deactivated accounts'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l forgotten -d 'People who were forgotten, too'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l no-account -d 'List the ids in sessions, notes and commands behind which no account is'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l email -d 'E-mail address, compared without case' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l first-name -d 'First name' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l last-name -d 'Last name' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l role -d 'What the person is' -r -f -a "TEACHER\t''
STUDENT\t''
ADMIN\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l google-sub -d 'The subject of the person\'s Google account; `none` clears' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l activate -d 'Take a deactivation back'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l format -d 'How the file is written' -r -f -a "auto\t'By the file\'s name, else by how it begins'
csv\t''
json\t''
jsonl\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l map -d 'Take a field from another column or key; may be repeated' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l role -d 'The role of new people whose line names none' -r -f -a "TEACHER\t''
STUDENT\t''
ADMIN\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l dry-run -d 'Say what would change, and change nothing'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from deactivate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -l dry-run -d 'Show what it would touch, and change nothing'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand user; and __fish_seen_subcommand_from forget" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -f -a "add" -d 'Write one voice command into the log'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -f -a "list" -d 'Show logged voice commands, the latest first'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -f -a "import" -d 'Load voice commands from a file: all of it, or nothing'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -f -a "export" -d 'Write logged voice commands, the oldest first, however many'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and not __fish_seen_subcommand_from add list import export resolve" -f -a "resolve" -d 'Say what spoken words mean: the action, the part, and how sure that is'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l transcript -d 'What was said' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l session -d 'The session it was said in, by its code or id' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l intent -d 'What the speech service took it for, such as anatomy.show' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l action -d 'What was to be done, such as SHOW' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l target -d 'What with: a partId, or a direction' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l confidence -d 'How sure the app was, from 0 to 1' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l error -d 'Why it failed' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l user -d 'Who said it' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l success -d 'It worked (the default without `--error`)'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l failed -d 'It failed'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l session -d 'Only those of this session, by its code or id' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l user -d 'Only those of this person' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l action -d 'Only those with this action, in any letter case' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l target -d 'Only those with this target, such as a partId' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l saying -d 'Only those in which these words were said' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l since -d 'Not before this: a date, a time, or an age such as 7d' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l until -d 'Before this' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l offset -d 'Leave out this many, the latest' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l unattributed -d 'Only those that belong to no session'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l success -d 'Only those that worked'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l failed -d 'Only those that failed'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -l format -d 'How its rows are written' -r -f -a "auto\t''
jsonl\t''
csv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -l dry-run -d 'Only show what would happen'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l session -d 'Only those of this session, by its code or id' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l user -d 'Only those of this person' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l action -d 'Only those with this action, in any letter case' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l target -d 'Only those with this target, such as a partId' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l saying -d 'Only those in which these words were said' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l since -d 'Not before this: a date, a time, or an age such as 7d' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l until -d 'Before this' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l unattributed -d 'Only those that belong to no session'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l success -d 'Only those that worked'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l failed -d 'Only those that failed'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l without-transcripts -d 'Leave out what was said'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -l batch -d 'Read a command a line from standard input, write a JSON document a line'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand voice; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -f -a "overview" -d 'Everything at a glance'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -f -a "sessions" -d 'Sessions that began in the window or had commands in it, the latest first'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -f -a "commands" -d 'Commands by action, in whichever case the app wrote it'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -f -a "parts" -d 'What commands were about: parts, and other targets such as directions'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -f -a "failures" -d 'Failed commands by kind of error and action'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -f -a "students" -d 'Students by activity, the most talkative first'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -f -a "timeline" -d 'Lessons over time, step by step, or hour by hour of the week'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -f -a "misses" -d 'What people said that led to no part, and what they may have meant'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -f -a "report" -d 'Every report on one page of HTML that needs no network'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and not __fish_seen_subcommand_from overview sessions commands parts failures students timeline misses report rebuild" -f -a "rebuild" -d 'Count the roll-ups behind the reports anew; pruned commands stay in them'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l since -d 'From this date, time or age (such as 7d) on' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l until -d 'Up to, but not including, this date, time or age' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l bucket -d 'How wide the steps of a timeline are' -r -f -a "hour\t''
day\t''
week\t''
month\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l session -d 'Only the session with this code' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l teacher -d 'Only sessions of this teacher' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l course -d 'Only sessions of this Moodle course' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l system -d 'Only commands about parts of this system, and sessions with such commands' -r -f -a "SKELETAL\t''
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
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l compare -d 'Set the figures beside those of the window before' -r -f -a "previous\t'The window of the same length just before'"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l limit -d 'At most this many rows, 0 for all [default: 50 in a table, otherwise all]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l explain -d 'Print the SQL behind the figures instead, for psql'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l with-names -d 'Show the names of people who have an account'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l with-transcripts -d 'Show what people said, and error messages whole'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from overview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l since -d 'From this date, time or age (such as 7d) on' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l until -d 'Up to, but not including, this date, time or age' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l bucket -d 'How wide the steps of a timeline are' -r -f -a "hour\t''
day\t''
week\t''
month\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l session -d 'Only the session with this code' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l teacher -d 'Only sessions of this teacher' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l course -d 'Only sessions of this Moodle course' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l system -d 'Only commands about parts of this system, and sessions with such commands' -r -f -a "SKELETAL\t''
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
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l compare -d 'Set the figures beside those of the window before' -r -f -a "previous\t'The window of the same length just before'"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l limit -d 'At most this many rows, 0 for all [default: 50 in a table, otherwise all]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l explain -d 'Print the SQL behind the figures instead, for psql'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l with-names -d 'Show the names of people who have an account'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l with-transcripts -d 'Show what people said, and error messages whole'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from sessions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l since -d 'From this date, time or age (such as 7d) on' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l until -d 'Up to, but not including, this date, time or age' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l bucket -d 'How wide the steps of a timeline are' -r -f -a "hour\t''
day\t''
week\t''
month\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l session -d 'Only the session with this code' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l teacher -d 'Only sessions of this teacher' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l course -d 'Only sessions of this Moodle course' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l system -d 'Only commands about parts of this system, and sessions with such commands' -r -f -a "SKELETAL\t''
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
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l compare -d 'Set the figures beside those of the window before' -r -f -a "previous\t'The window of the same length just before'"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l limit -d 'At most this many rows, 0 for all [default: 50 in a table, otherwise all]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l explain -d 'Print the SQL behind the figures instead, for psql'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l with-names -d 'Show the names of people who have an account'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l with-transcripts -d 'Show what people said, and error messages whole'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from commands" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l since -d 'From this date, time or age (such as 7d) on' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l until -d 'Up to, but not including, this date, time or age' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l bucket -d 'How wide the steps of a timeline are' -r -f -a "hour\t''
day\t''
week\t''
month\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l session -d 'Only the session with this code' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l teacher -d 'Only sessions of this teacher' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l course -d 'Only sessions of this Moodle course' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l system -d 'Only commands about parts of this system, and sessions with such commands' -r -f -a "SKELETAL\t''
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
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l compare -d 'Set the figures beside those of the window before' -r -f -a "previous\t'The window of the same length just before'"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l limit -d 'At most this many rows, 0 for all [default: 50 in a table, otherwise all]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l explain -d 'Print the SQL behind the figures instead, for psql'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l with-names -d 'Show the names of people who have an account'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l with-transcripts -d 'Show what people said, and error messages whole'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from parts" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l since -d 'From this date, time or age (such as 7d) on' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l until -d 'Up to, but not including, this date, time or age' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l bucket -d 'How wide the steps of a timeline are' -r -f -a "hour\t''
day\t''
week\t''
month\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l session -d 'Only the session with this code' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l teacher -d 'Only sessions of this teacher' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l course -d 'Only sessions of this Moodle course' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l system -d 'Only commands about parts of this system, and sessions with such commands' -r -f -a "SKELETAL\t''
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
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l compare -d 'Set the figures beside those of the window before' -r -f -a "previous\t'The window of the same length just before'"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l limit -d 'At most this many rows, 0 for all [default: 50 in a table, otherwise all]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l explain -d 'Print the SQL behind the figures instead, for psql'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l with-names -d 'Show the names of people who have an account'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l with-transcripts -d 'Show what people said, and error messages whole'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from failures" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l since -d 'From this date, time or age (such as 7d) on' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l until -d 'Up to, but not including, this date, time or age' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l bucket -d 'How wide the steps of a timeline are' -r -f -a "hour\t''
day\t''
week\t''
month\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l session -d 'Only the session with this code' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l teacher -d 'Only sessions of this teacher' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l course -d 'Only sessions of this Moodle course' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l system -d 'Only commands about parts of this system, and sessions with such commands' -r -f -a "SKELETAL\t''
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
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l compare -d 'Set the figures beside those of the window before' -r -f -a "previous\t'The window of the same length just before'"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l limit -d 'At most this many rows, 0 for all [default: 50 in a table, otherwise all]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l explain -d 'Print the SQL behind the figures instead, for psql'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l with-names -d 'Show the names of people who have an account'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l with-transcripts -d 'Show what people said, and error messages whole'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from students" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l since -d 'From this date, time or age (such as 7d) on' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l until -d 'Up to, but not including, this date, time or age' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l bucket -d 'How wide the steps of a timeline are' -r -f -a "hour\t''
day\t''
week\t''
month\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l session -d 'Only the session with this code' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l teacher -d 'Only sessions of this teacher' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l course -d 'Only sessions of this Moodle course' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l system -d 'Only commands about parts of this system, and sessions with such commands' -r -f -a "SKELETAL\t''
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
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l compare -d 'Set the figures beside those of the window before' -r -f -a "previous\t'The window of the same length just before'"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l limit -d 'At most this many rows, 0 for all [default: 50 in a table, otherwise all]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l explain -d 'Print the SQL behind the figures instead, for psql'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l with-names -d 'Show the names of people who have an account'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l with-transcripts -d 'Show what people said, and error messages whole'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l week -d 'Show at which hours of the week commands are given'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from timeline" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l since -d 'From this date, time or age (such as 7d) on' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l until -d 'Up to, but not including, this date, time or age' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l bucket -d 'How wide the steps of a timeline are' -r -f -a "hour\t''
day\t''
week\t''
month\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l session -d 'Only the session with this code' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l teacher -d 'Only sessions of this teacher' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l course -d 'Only sessions of this Moodle course' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l system -d 'Only commands about parts of this system, and sessions with such commands' -r -f -a "SKELETAL\t''
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
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l compare -d 'Set the figures beside those of the window before' -r -f -a "previous\t'The window of the same length just before'"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l limit -d 'At most this many rows, 0 for all [default: 50 in a table, otherwise all]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l language -d 'The language of the names [default: that of the command around them, or en]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l explain -d 'Print the SQL behind the figures instead, for psql'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l with-names -d 'Show the names of people who have an account'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l with-transcripts -d 'Show what people said, and error messages whole'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l review -d 'Walk through the misses at a terminal, one key each, and add the names chosen'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from misses" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l since -d 'From this date, time or age (such as 7d) on' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l until -d 'Up to, but not including, this date, time or age' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l bucket -d 'How wide the steps of a timeline are' -r -f -a "hour\t''
day\t''
week\t''
month\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l session -d 'Only the session with this code' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l teacher -d 'Only sessions of this teacher' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l course -d 'Only sessions of this Moodle course' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l system -d 'Only commands about parts of this system, and sessions with such commands' -r -f -a "SKELETAL\t''
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
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l compare -d 'Set the figures beside those of the window before' -r -f -a "previous\t'The window of the same length just before'"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l limit -d 'At most this many rows, 0 for all [default: 50 in a table, otherwise all]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l html -d 'Write the page to this file, `-` for standard output' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l explain -d 'Print the SQL behind the figures instead, for psql'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l with-names -d 'Show the names of people who have an account'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l with-transcripts -d 'Show what people said, and error messages whole'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from report" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -l database-url -d 'MediVerse database [env: DATABASE_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -l moodle-db-url -d 'Moodle database [env: MOODLE_DB_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -l admin-url -d 'Who creates databases and roles [env: MEDIVERSE_ADMIN_URL]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -l env-file -d 'Read settings from this file [env: MEDIVERSE_ENV_FILE]' -r -F
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -l wait -d 'Wait this long for the server to answer, such as 30s' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -s o -l output -d 'How to write results' -r -f -a "table\t''
json\t''
jsonl\t''
csv\t''
tsv\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -l color -d 'When to use colour' -r -f -a "auto\t''
always\t''
never\t''"
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -l tz -d 'Show times in this time zone [env: MEDIVERSE_TZ]' -r
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -l no-env-file -d 'Read no env file'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -l excel -d 'With csv and tsv: a BOM, and cells that look like formulas defused'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -l ascii -d 'Draw with ASCII characters only'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -s q -l quiet -d 'Print results only, without remarks and progress'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -s v -l verbose -d 'Say how long things take; twice: the SQL too'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -s y -l yes -d 'Answer yes to questions'
complete -c mediverse -n "__fish_mediverse_using_subcommand analytics; and __fish_seen_subcommand_from rebuild" -s h -l help -d 'Print help (see more with \'--help\')'
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
