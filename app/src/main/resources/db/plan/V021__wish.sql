create schema plan;

-- That somebody wishes to talk with their leader; it goes before every formula.
create table plan.wish (
    person integer primary key references people.person,
    since timestamptz not null default now()
);

create function plan.forget() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.wish w where w.person = new.id;
    return null;
end
$$;
create trigger forget_wish after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function plan.forget();

alter table plan.wish enable row level security, force row level security;

create policy owner on plan.wish to rapport_owner using (true) with check (true);
create policy own on plan.wish for select to rapport_web using (person = (select accounts.me()));
create policy reports on plan.wish for select to rapport_web using (
    (select trust.is_on('talks'))
    and person in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date));
create policy make on plan.wish for insert to rapport_web
    with check (person = (select accounts.me()) and (select trust.is_on('talks')));
create policy withdraw on plan.wish for delete to rapport_web using (person = (select accounts.me()));
create policy backup on plan.wish for select to rapport_backup using (true);

grant usage on schema plan to rapport_web, rapport_backup;
grant select, insert, delete on plan.wish to rapport_web;
grant select on plan.wish to rapport_backup;
