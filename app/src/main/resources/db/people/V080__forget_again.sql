-- What forgetting does, once it is allowed: by those concerned, or where a restored backup still knew somebody.
create function people.forget_now(wanted integer, hashes text[]) returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    insert into people.forgotten_address (hash) select h from unnest(hashes) h on conflict do nothing;
    update people.person p
    set email = 'forgotten-' || p.id || '@forgotten.invalid', name = '', number = null, title = null, forgotten = now()
    where p.id = wanted and p.forgotten is null;
    if not found then
        return false;
    end if;
    delete from people.alias a where a.person = wanted;
    delete from people.granted g where g.person = wanted;
    delete from people.reporting_line l where l.person = wanted;
    delete from people.contract c where c.person = wanted;
    delete from people.absence a where a.person = wanted;
    delete from people.opt_out o where o.person = wanted;
    delete from people.change c where c.person = wanted;
    return true;
end
$$;

create or replace function people.forget(wanted integer, hashes text[]) returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if accounts.me() is null or not (accounts.me() = wanted or accounts.am('admin')) or not people.has_left(wanted) then
        return false;
    end if;
    return people.forget_now(wanted, hashes);
end
$$;

-- A backup says how far the tables are.
create function people.tables_version() returns text
    language sql stable security definer set search_path = ''
as $$
    select h.version from migrations.flyway_schema_history h where h.success and h.version is not null
    order by h.installed_rank desc limit 1
$$;
grant execute on function people.tables_version() to rapport_backup;
