create schema ledger;

-- One upload of calendars; an upload that is undone is deleted, and its events with it.
create table ledger.import (
    id integer generated always as identity primary key,
    person integer not null references people.person,
    kind text not null default 'addition' check (kind in ('addition')),
    file_hash bytea not null check (length(file_hash) = 32),
    at timestamptz not null default now(),
    producer text,
    zone text,
    events integer not null,
    hidden integer not null,
    problems text[] not null default '{}',
    unique (person, file_hash)
);

-- Addresses on events: of the directory, or of colleagues outside it (own domain only). Others are but counted.
create table ledger.address (
    id integer generated always as identity primary key,
    address text not null unique,
    person integer references people.person
);

-- What a calendar says: never subject, text or place. Of an event that isn't public nothing but that it is there.
-- who: ids of address; below 0 somebody outside the house, told apart within the event only. line: what is said of each.
create table ledger.event (
    import integer not null references ledger.import on delete cascade,
    person integer not null references people.person,
    uid text not null,
    recurrence text not null,
    sequence integer not null,
    stamp bigint not null,
    modified bigint not null,
    private boolean not null,
    start text,
    finish text,
    rules text[] not null default '{}',
    added text[] not null default '{}',
    excluded text[] not null default '{}',
    status text,
    show_as text,
    answers_by_show_as boolean not null default false,
    responds boolean not null default false,
    category text,
    video boolean not null default false,
    who integer[] not null default '{}',
    lines text[] not null default '{}',
    primary key (import, uid, recurrence),
    check (cardinality(who) = cardinality(lines)),
    check (case when private then start is null and cardinality(who) = 0
                else start is not null and status is not null and show_as is not null and category is not null end)
);
create index on ledger.event (person);

alter table ledger.import enable row level security, force row level security;
alter table ledger.address enable row level security, force row level security;
alter table ledger.event enable row level security, force row level security;

create policy owner on ledger.import to rapport_owner using (true) with check (true);
create policy owner on ledger.address to rapport_owner using (true) with check (true);
create policy owner on ledger.event to rapport_owner using (true) with check (true);

create policy own on ledger.import for select to rapport_web using (person = (select accounts.me()));
create policy own on ledger.event for select to rapport_web using (person = (select accounts.me()));
create policy named on ledger.address for select to rapport_web
    using (id in (select unnest(e.who) from ledger.event e where e.person = (select accounts.me())));

-- An upload lands in the uploader's own ledger or nowhere, and nowhere while its purpose is off.
create policy bring on ledger.import to rapport_import
    using (person = (select accounts.me()))
    with check (person = (select accounts.me()) and (select trust.is_on('attention')));
create policy bring on ledger.event to rapport_import
    using (person = (select accounts.me()))
    with check (person = (select accounts.me()) and (select trust.is_on('attention')));
create policy bring on ledger.address to rapport_import
    using ((select accounts.me()) is not null) with check ((select accounts.me()) is not null);

create policy backup on ledger.import for select to rapport_backup using (true);
create policy backup on ledger.address for select to rapport_backup using (true);
create policy backup on ledger.event for select to rapport_backup using (true);

-- Past weeks count those who reported then; and whoever reads a leader's calendar has to know assistants, lists and machines.
create policy former on people.person for select to rapport_web using (
    id in (select l.person from people.reporting_line l where l.leader = (select accounts.me())));
create policy machines on people.person for select to rapport_web using (
    kind <> 'person' and exists (select from people.reporting_line l where l.leader = (select accounts.me())));
create policy former on people.alias for select to rapport_web using (
    person in (select l.person from people.reporting_line l where l.leader = (select accounts.me())));
create policy machines on people.alias for select to rapport_web using (
    person in (select p.id from people.person p where p.kind <> 'person')
    and exists (select from people.reporting_line l where l.leader = (select accounts.me())));

grant usage on schema ledger to rapport_web, rapport_import, rapport_backup;
grant select on ledger.import, ledger.event, ledger.address to rapport_web, rapport_backup;
grant select, insert, delete on ledger.import, ledger.event to rapport_import;
grant select, insert on ledger.address to rapport_import;
