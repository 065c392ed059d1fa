-- Who opted out: no rows of the pair, no plan; the hours stay in the leader's sums.
create table people.opt_out (
    person integer primary key references people.person,
    since timestamptz not null default now()
);

-- Addresses of the forgotten as keyed hashes: no import brings them back, and nobody can read them.
create table people.forgotten_address (
    hash text primary key check (hash ~ '^[0-9a-f]{64}$')
);

create function people.has_left(wanted integer) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select (exists (select from people.contract c where c.person = wanted)
            or exists (select from people.reporting_line l where l.person = wanted))
       and not exists (select from people.contract c
                       where c.person = wanted and coalesce(upper(c.during), 'infinity') > current_date)
       and not exists (select from people.reporting_line l
                       where (l.person = wanted or l.leader = wanted) and coalesce(upper(l.during), 'infinity') > current_date)
$$;

-- Forgets somebody whose employment has ended, at their own wish or the admin's; each module forgets its own by a trigger.
create function people.forget(wanted integer, hashes text[]) returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if accounts.me() is null or not (accounts.me() = wanted or accounts.am('admin')) or not people.has_left(wanted) then
        return false;
    end if;
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

alter table people.opt_out enable row level security, force row level security;
alter table people.forgotten_address enable row level security, force row level security;

create policy owner on people.opt_out to rapport_owner using (true) with check (true);
create policy owner on people.forgotten_address to rapport_owner using (true) with check (true);

create policy own on people.opt_out to rapport_web
    using (person = (select accounts.me())) with check (person = (select accounts.me()));
create policy reports on people.opt_out for select to rapport_web using (
    person in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date));
create policy work on people.opt_out for select to rapport_work using (true);
create policy backup on people.opt_out for select to rapport_backup using (true);

create policy admin on people.forgotten_address for select to rapport_web using ((select accounts.am('admin')));
create policy import on people.forgotten_address for select to rapport_import using ((select accounts.me()) is not null);
create policy backup on people.forgotten_address for select to rapport_backup using (true);

grant select, insert, delete on people.opt_out to rapport_web;
grant select on people.opt_out to rapport_work, rapport_backup;
grant select on people.forgotten_address to rapport_web, rapport_import, rapport_backup;
grant execute on function people.forget(integer, text[]) to rapport_web;
