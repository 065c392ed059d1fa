-- Within the database of Rapport: nobody but its roles comes in, nobody sees what others ask.
do $$
begin
    execute format('alter database %I owner to rapport_owner', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to rapport_setup, rapport_web, rapport_door, rapport_work, rapport_import, rapport_pulse, rapport_backup', current_database());
end
$$;
revoke all on schema public from public;
create extension if not exists btree_gist with schema public;
grant usage on schema public to rapport_owner;
do $$
declare
    one record;
begin
    for one in select c.oid::regclass as name from pg_class c
               where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'v'
                 and (c.relname like 'pg\_stat%' or c.relname in ('pg_locks', 'pg_prepared_xacts', 'pg_cursors')) loop
        execute format('revoke all on %s from public', one.name);
    end loop;
    for one in select p.oid::regprocedure as name from pg_proc p
               where p.pronamespace = 'pg_catalog'::regnamespace
                 and (p.proname like 'pg\_stat\_get\_%' or p.proname in ('pg_lock_status', 'pg_blocking_pids', 'pg_notification_queue_usage')) loop
        execute format('revoke execute on function %s from public', one.name);
    end loop;
end
$$;
