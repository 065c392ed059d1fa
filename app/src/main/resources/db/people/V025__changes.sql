-- Changes of lines and roles, told for 14 days to all whom they concern: nobody becomes somebody's leader unseen.
-- during: of a line that begins or ends; by: whoever was signed in.
create table people.change (
    id bigint generated always as identity primary key,
    person integer not null references people.person,
    leader integer references people.person,
    during daterange,
    role text,
    begins boolean not null,
    by integer references people.person,
    at timestamptz not null default now(),
    check ((leader is null) = (during is null) and (leader is null) <> (role is null))
);
create index on people.change (person);
create index on people.change (leader);
create index on people.change (at);

create function people.note_line() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' and (old.person, old.leader, old.during) = (new.person, new.leader, new.during) then
        return null;
    end if;
    if tg_op <> 'INSERT' then
        insert into people.change (person, leader, during, begins, by)
        values (old.person, old.leader, old.during, false, accounts.me());
    end if;
    if tg_op <> 'DELETE' then
        insert into people.change (person, leader, during, begins, by)
        values (new.person, new.leader, new.during, true, accounts.me());
    end if;
    return null;
end
$$;
create trigger note_line after insert or update or delete on people.reporting_line
    for each row execute function people.note_line();

create function people.note_role() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if tg_op <> 'INSERT' then
        insert into people.change (person, role, begins, by) values (old.person, old.role, false, accounts.me());
    end if;
    if tg_op <> 'DELETE' then
        insert into people.change (person, role, begins, by) values (new.person, new.role, true, accounts.me());
    end if;
    return null;
end
$$;
create trigger note_role after insert or update of person, role or delete on people.granted
    for each row execute function people.note_role();

create function people.sweep_changes() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from people.change c where c.at <= pg_catalog.now() - interval '14 days';
    return null;
end
$$;
create trigger sweep_changes before insert on people.change for each statement execute function people.sweep_changes();

alter table people.change enable row level security, force row level security;
create policy owner on people.change to rapport_owner using (true) with check (true);
create policy told on people.change for select to rapport_web using (
    at > now() - interval '14 days'
    and (person = (select accounts.me()) or leader = (select accounts.me()) or (select accounts.am('admin'))));
create policy backup on people.change for select to rapport_backup using (true);

-- Whoever is told of a change is told whom it names.
create policy changed on people.person for select to rapport_web using (
    id in (select unnest(array[c.person, c.leader, c.by]) from people.change c));

grant select on people.change to rapport_web, rapport_backup;

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
