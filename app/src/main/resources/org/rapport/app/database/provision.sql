-- Roles of Rapport. None is superuser, none bypasses row security, none may make roles or databases.
-- May be run again at any time.
do $$
declare
    one text;
begin
    foreach one in array array['owner', 'setup', 'web', 'door', 'work', 'import', 'pulse', 'group', 'backup'] loop
        if not exists (select from pg_roles where rolname = 'rapport_' || one) then
            execute format('create role %I', 'rapport_' || one);
        end if;
        execute format('alter role %I nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit nologin', 'rapport_' || one);
    end loop;
end
$$;
grant rapport_owner to rapport_setup with inherit false, set true;
alter role rapport_web set statement_timeout = '20s';
alter role rapport_door set statement_timeout = '5s';
alter role rapport_web set idle_in_transaction_session_timeout = '60s';
alter role rapport_door set idle_in_transaction_session_timeout = '60s';
