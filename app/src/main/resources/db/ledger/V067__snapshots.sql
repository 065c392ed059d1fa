-- A snapshot is somebody's whole calendar: it lies staged until they have seen what it would withdraw. Of who leads nobody
-- only busy times are kept.
alter table ledger.import drop constraint import_kind_check;
alter table ledger.import add constraint import_kind_check check (kind in ('addition', 'snapshot', 'busy'));
alter table ledger.import add column state text not null default 'applied' check (state in ('staged', 'applied'));
alter table ledger.import add column named integer not null default 0;
alter table ledger.import add column answered integer not null default 0;
alter table ledger.import add column busy integer not null default 0;

alter table ledger.event add column withdrawn_by integer references ledger.import on delete set null;
create index on ledger.event (withdrawn_by) where withdrawn_by is not null;

-- When somebody can't be met in the next four weeks: begin and end, nothing else.
create table ledger.busy (
    import integer not null references ledger.import on delete cascade,
    person integer not null references people.person,
    span tstzrange not null check (not isempty(span)),
    primary key (person, import, span)
);
create index on ledger.busy (import);

-- Works council, company doctor and the like: an event with one of them is kept as a private one.
create table ledger.protected_address (
    address text primary key check (address = lower(address) and address like '%_@_%'),
    since timestamptz not null default now()
);

alter table ledger.busy enable row level security, force row level security;
alter table ledger.protected_address enable row level security, force row level security;

create policy owner on ledger.busy to rapport_owner using (true) with check (true);
create policy owner on ledger.protected_address to rapport_owner using (true) with check (true);
create policy backup on ledger.busy for select to rapport_backup using (true);
create policy backup on ledger.protected_address for select to rapport_backup using (true);

create policy own on ledger.busy for select to rapport_web using (person = (select accounts.me()));
create policy bring on ledger.busy to rapport_import
    using (person = (select accounts.me()))
    with check (person = (select accounts.me()) and (select trust.is_on('free_busy')));
create policy past on ledger.busy for delete to rapport_work using (upper(span) < now());
create policy past_seen on ledger.busy for select to rapport_work using (upper(span) < now());
create policy left_staged on ledger.import for delete to rapport_work using (state = 'staged');

drop policy bring on ledger.import;
create policy bring on ledger.import to rapport_import
    using (person = (select accounts.me()))
    with check (person = (select accounts.me())
        and (select trust.is_on(case when kind = 'busy' then 'free_busy' else 'attention' end)));

create policy all_of_them on ledger.protected_address for select to rapport_web
    using ((select accounts.am('admin')) or (select accounts.am('works_council')));
create policy name on ledger.protected_address for insert to rapport_web with check ((select accounts.am('admin')));
create policy unname on ledger.protected_address for delete to rapport_web using ((select accounts.am('admin')));
create policy heed on ledger.protected_address for select to rapport_import using ((select accounts.me()) is not null);

grant select on ledger.busy, ledger.protected_address to rapport_web, rapport_backup;
grant insert, delete on ledger.protected_address to rapport_web;
grant select, insert, delete on ledger.busy to rapport_import;
grant select on ledger.protected_address to rapport_import;
grant update (state) on ledger.import to rapport_import;
grant update (withdrawn_by) on ledger.event to rapport_import;
grant select, delete on ledger.busy to rapport_work;
grant delete on ledger.import to rapport_work;
create policy unnamed on ledger.address for delete to rapport_work using (id not in (select unnest(e.who) from ledger.event e));
grant delete on ledger.address to rapport_work;
