create schema talks;

-- What matters to somebody, in their own words, for their leader of today alone.
create table talks.what_matters (
    person integer primary key references people.person,
    words text not null check (words <> '' and length(words) <= 1000),
    since timestamptz not null default now()
);

create function talks.forget() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from talks.what_matters m where m.person = new.id;
    return null;
end
$$;
create trigger forget_what_matters after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function talks.forget();

alter table talks.what_matters enable row level security, force row level security;

create policy owner on talks.what_matters to rapport_owner using (true) with check (true);
create policy own on talks.what_matters for select to rapport_web using (person = (select accounts.me()));
create policy reports on talks.what_matters for select to rapport_web using (
    (select trust.is_on('talks'))
    and person in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date));
create policy write on talks.what_matters for insert to rapport_web
    with check (person = (select accounts.me()) and (select trust.is_on('talks')));
create policy rewrite on talks.what_matters for update to rapport_web
    using (person = (select accounts.me()))
    with check (person = (select accounts.me()) and (select trust.is_on('talks')));
create policy remove on talks.what_matters for delete to rapport_web using (person = (select accounts.me()));
create policy backup on talks.what_matters for select to rapport_backup using (true);

grant usage on schema talks to rapport_web, rapport_backup;
grant select, insert, update, delete on talks.what_matters to rapport_web;
grant select on talks.what_matters to rapport_backup;
