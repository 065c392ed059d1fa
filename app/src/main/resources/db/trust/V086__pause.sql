-- Versions of the numbers by which figures are computed (METHODS): a program with other numbers brings its row with it.
create table trust.parameters (
    version integer primary key,
    since date not null default current_date
);
insert into trust.parameters (version) values (1);
alter table trust.parameters enable row level security, force row level security;
create policy owner on trust.parameters to rapport_owner using (true) with check (true);
create policy read on trust.parameters for select to rapport_web using ((select accounts.me()) is not null);
create policy backup on trust.parameters for select to rapport_backup using (true);
grant select on trust.parameters to rapport_web, rapport_backup;

-- The off switch, of one source or of all: nothing is taken in by it, and of all nothing is computed either; what is stored stays.
-- What the works council switched off, it alone switches on again.
create table trust.pause (
    source text primary key check (source in ('all', 'calendars', 'people', 'absences', 'logged')),
    since timestamptz not null default now(),
    by integer not null references people.person,
    by_council boolean not null
);
alter table trust.pause enable row level security, force row level security;
create policy owner on trust.pause to rapport_owner using (true) with check (true);
create policy read on trust.pause for select to rapport_web using ((select accounts.me()) is not null);
create policy off on trust.pause for insert to rapport_web with check (
    by = (select accounts.me()) and case when by_council then (select accounts.am('works_council')) else (select accounts.am('admin')) end);
create policy on_again on trust.pause for delete to rapport_web using (
    case when by_council then (select accounts.am('works_council')) else (select accounts.am('admin')) or (select accounts.am('works_council')) end);
create policy backup on trust.pause for select to rapport_backup using (true);
grant select on trust.pause to rapport_backup;
grant select, insert, delete on trust.pause to rapport_web;

-- Whether something may be taken in from that source.
create function trust.takes(wanted text) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select not exists (select from trust.pause p where p.source in (wanted, 'all'))
$$;
grant execute on function trust.takes(text) to rapport_web, rapport_work, rapport_import;

create or replace function trust.is_on(wanted text) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select not exists (select from trust.pause p where p.source = 'all')
       and exists (
        select from trust.purpose p
        where p.name = wanted and p.since <= current_date
          and (p.agreed_by is not null or not exists (select from people.company c where c.works_council)))
$$;
