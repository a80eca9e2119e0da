-- A temporary view for each of our tables, under the name we write.
DO $bridge$
DECLARE
    ours text;
    theirs regclass;
    readable text;
    every text;
BEGIN
    FOREACH ours IN ARRAY ARRAY[__tables] LOOP
        theirs := to_regclass(format('public.%I', __prefix || substr(ours, 5)));
        CONTINUE WHEN theirs IS NULL;
        SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum),
            string_agg(quote_ident(attname), ', ' ORDER BY attnum)
                FILTER (WHERE has_column_privilege(theirs, attnum, 'SELECT'))
        INTO every, readable
        FROM pg_catalog.pg_attribute
        WHERE attrelid = theirs AND attnum > 0 AND NOT attisdropped;
        EXECUTE format('CREATE TEMPORARY VIEW %I AS SELECT %s FROM %s', ours, coalesce(readable, every), theirs);
    END LOOP;
END
$bridge$;
