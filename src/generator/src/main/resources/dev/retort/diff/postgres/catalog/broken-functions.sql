do $do$
declare
    candidate record;
    checked text := current_setting('check_function_bodies');
    broken text := '';
begin
    perform set_config('check_function_bodies', 'on', false);
    for candidate in
        select p.oid, l.lanvalidator::regproc::text as validator
          from pg_proc p
          join pg_language l on l.oid = p.prolang
         where p.oid >= 16384
           and l.lanname in ('sql', 'plpgsql')
           and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype in ('e', 'i'))
    loop
        begin
            execute format('select %s(%s)', candidate.validator, candidate.oid);
        exception
            when insufficient_privilege then null;
            when others then broken := broken || ',' || candidate.oid;
        end;
    end loop;
    perform set_config('check_function_bodies', checked, false);
    perform set_config('retort.broken_functions', broken, false);
end
$do$
