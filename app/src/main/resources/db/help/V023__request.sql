create schema help;

-- That somebody needs help this week; their team sees it until it is withdrawn, seven days at most.
create table help.request (
    person integer primary key references people.person,
    since timestamptz not null default now()
);

create function help.forget() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from help.request r where r.person = new.id;
    return null;
end
$$;
create trigger forget_request after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function help.forget();

-- Whoever asks sweeps away what is over, their own of before as well.
create function help.sweep() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from help.request r where r.since <= pg_catalog.now() - interval '7 days';
    return null;
end
$$;
create trigger sweep_before before insert on help.request for each statement execute function help.sweep();
create trigger sweep_after after delete on help.request for each statement
    when (pg_trigger_depth() = 0) execute function help.sweep();

alter table help.request enable row level security, force row level security;

create policy owner on help.request to rapport_owner using (true) with check (true);
create policy own on help.request for select to rapport_web
    using (person = (select accounts.me()) and since > now() - interval '7 days');
create policy team on help.request for select to rapport_web using (
    (select trust.is_on('help')) and since > now() - interval '7 days' and person in (select people.my_team()));
create policy ask on help.request for insert to rapport_web
    with check (person = (select accounts.me()) and (select trust.is_on('help')));
create policy withdraw on help.request for delete to rapport_web using (person = (select accounts.me()));
create policy work on help.request for select to rapport_work using (true);
create policy sweep on help.request for delete to rapport_work using (since <= now() - interval '7 days');
create policy backup on help.request for select to rapport_backup using (true);

-- Who asks for help is named to their team.
create policy helping on people.person for select to rapport_web using (id in (select r.person from help.request r));

grant usage on schema help to rapport_web, rapport_work, rapport_backup;
grant select, insert, delete on help.request to rapport_web;
grant select on help.request to rapport_backup;
grant select, delete on help.request to rapport_work;
