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
