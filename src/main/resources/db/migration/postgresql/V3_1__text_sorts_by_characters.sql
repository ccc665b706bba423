-- Text is sorted and compared by its characters, as H2 does it, whatever language the database speaks: the order of facts
-- and packs must not depend on the server. A later migration that adds columns of text is followed by one like this.

do $$
declare
    text_column record;
begin
    for text_column in
        select attrelid::regclass as in_table, attname as name, format_type(atttypid, atttypmod) as type
        from pg_attribute
        where attrelid in ('run'::regclass, 'run_claim'::regclass, 'edition'::regclass, 'run_text'::regclass,
                           'run_word'::regclass, 'extracted'::regclass, 'fact'::regclass, 'judgement'::regclass,
                           'process_limits'::regclass, 'held'::regclass, 'confirmation'::regclass)
          and attnum > 0
          and attcollation = '"default"'::regcollation
    loop
        execute format('alter table %s alter column %I type %s collate "C"',
                       text_column.in_table, text_column.name, text_column.type);
    end loop;
end
$$;
