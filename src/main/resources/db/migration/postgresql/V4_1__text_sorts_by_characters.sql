-- As before, for the columns of text that came since.

do $$
declare
    text_column record;
begin
    for text_column in
        select attrelid::regclass as in_table, attname as name, format_type(atttypid, atttypmod) as type
        from pg_attribute
        where attrelid = 'outlook'::regclass
          and attnum > 0
          and attcollation = '"default"'::regcollation
    loop
        execute format('alter table %s alter column %I type %s collate "C"',
                       text_column.in_table, text_column.name, text_column.type);
    end loop;
end
$$;
