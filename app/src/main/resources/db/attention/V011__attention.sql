create schema attention;

-- The answer of a leader as it was computed last: what My week says.
create table attention.measured (
    leader integer primary key references people.person,
    until date not null,
    at timestamptz not null default now(),
    answer jsonb not null
);

-- Hours of a week (METHODS 1.6), as they were and adjusted for absence; adjusted ones are missing where the week doesn't count.
create table attention.leader_week (
    leader integer not null references people.person,
    week date not null check (extract(isodow from week) = 1),
    h1 double precision not null,
    h2 double precision not null,
    h3 double precision not null,
    total double precision not null,
    availability double precision not null,
    adjusted_h1 double precision,
    adjusted_h2 double precision,
    adjusted_h3 double precision,
    adjusted_total double precision,
    primary key (leader, week)
);

-- A leader and somebody who reports to them, as of a day in the leader's zone.
create table attention.pair (
    leader integer not null references people.person,
    seller integer not null references people.person,
    until date not null,
    zone text not null,
    cadence_days integer not null,
    hours double precision,
    one_to_ones integer,
    last_one_to_one date,
    gap_days integer,
    overdue_ratio double precision,
    level text not null,
    rhythm double precision,
    bond double precision,
    check (leader <> seller),
    primary key (leader, seller)
);
create index on attention.pair (seller);

create table attention.pair_week (
    leader integer not null references people.person,
    seller integer not null references people.person,
    week date not null,
    hours double precision not null,
    one_to_ones integer not null,
    primary key (leader, seller, week)
);
create index on attention.pair_week (seller);

-- An event of the leader in which the seller took part: as what it counted, or why it didn't. hours: credited to the leader;
-- share: what the seller got of them.
create table attention.contact (
    leader integer not null references people.person,
    number integer not null,
    seller integer not null references people.person,
    starts timestamptz not null,
    ends timestamptz not null,
    humans integer not null,
    category text,
    why_not text,
    hours double precision not null,
    share double precision not null,
    one_to_one boolean not null,
    check ((category is null) <> (why_not is null)),
    primary key (leader, number, seller)
);
create index on attention.contact (leader, starts);
create index on attention.contact (seller, starts);

alter table attention.measured enable row level security, force row level security;
alter table attention.leader_week enable row level security, force row level security;
alter table attention.pair enable row level security, force row level security;
alter table attention.pair_week enable row level security, force row level security;
alter table attention.contact enable row level security, force row level security;

create policy owner on attention.measured to rapport_owner using (true) with check (true);
create policy owner on attention.leader_week to rapport_owner using (true) with check (true);
create policy owner on attention.pair to rapport_owner using (true) with check (true);
create policy owner on attention.pair_week to rapport_owner using (true) with check (true);
create policy owner on attention.contact to rapport_owner using (true) with check (true);

create policy work on attention.measured to rapport_work using (true) with check (true);
create policy work on attention.leader_week to rapport_work using (true) with check (true);
create policy work on attention.pair to rapport_work using (true) with check (true);
create policy work on attention.pair_week to rapport_work using (true) with check (true);
create policy work on attention.contact to rapport_work using (true) with check (true);
create policy work on ledger.import for select to rapport_work using (true);
create policy work on ledger.event for select to rapport_work using (true);
create policy work on ledger.address for select to rapport_work using (true);

create policy own on attention.measured for select to rapport_web using (leader = (select accounts.me()));
create policy own on attention.leader_week for select to rapport_web using (leader = (select accounts.me()));

-- The seller sees their own; the leader those who report to them, and for 14 days those who did.
create policy own on attention.pair for select to rapport_web using (seller = (select accounts.me()));
create policy own on attention.pair_week for select to rapport_web using (seller = (select accounts.me()));
create policy own on attention.contact for select to rapport_web using (seller = (select accounts.me()));
create policy reports on attention.pair for select to rapport_web using (
    leader = (select accounts.me()) and seller in (
        select l.person from people.reporting_line l
        where l.leader = (select accounts.me()) and l.during && daterange(current_date - 14, current_date, '[]')));
create policy reports on attention.pair_week for select to rapport_web using (
    leader = (select accounts.me()) and seller in (
        select l.person from people.reporting_line l
        where l.leader = (select accounts.me()) and l.during && daterange(current_date - 14, current_date, '[]')));
create policy reports on attention.contact for select to rapport_web using (
    leader = (select accounts.me()) and seller in (
        select l.person from people.reporting_line l
        where l.leader = (select accounts.me()) and l.during && daterange(current_date - 14, current_date, '[]')));

create policy backup on attention.measured for select to rapport_backup using (true);
create policy backup on attention.leader_week for select to rapport_backup using (true);
create policy backup on attention.pair for select to rapport_backup using (true);
create policy backup on attention.pair_week for select to rapport_backup using (true);
create policy backup on attention.contact for select to rapport_backup using (true);

grant usage on schema attention to rapport_web, rapport_work, rapport_backup;
grant select on all tables in schema attention to rapport_web, rapport_backup;
grant select, insert, update, delete on all tables in schema attention to rapport_work;
grant usage on schema ledger to rapport_work;
grant select on ledger.import, ledger.event, ledger.address to rapport_work;
grant execute on function trust.is_on(text) to rapport_work;

-- Whether the reader's own figures are about to be computed.
create function attention.is_pending() returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (select from work.scheduled_tasks t
                   where t.task_name = 'measure' and t.task_instance like 'leader-' || accounts.me() || '-%'
                     and t.execution_time <= pg_catalog.now())
$$;
grant execute on function attention.is_pending() to rapport_web;

-- What changes a leader's figures: their uploads, who reports to them, and when who is there.
create function attention.uploads_changed() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    perform work.put('measure', 'leader-' || one.person) from (select distinct person from changed) one;
    return null;
end
$$;
create trigger uploads_made after insert on ledger.import referencing new table as changed
    for each statement execute function attention.uploads_changed();
create trigger uploads_undone after delete on ledger.import referencing old table as changed
    for each statement execute function attention.uploads_changed();

create function attention.lines_changed() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    perform work.put('measure', 'leader-' || one.leader)
    from (select distinct leader from changed) one where exists (select from ledger.import i where i.person = one.leader);
    return null;
end
$$;
create trigger lines_made after insert on people.reporting_line referencing new table as changed
    for each statement execute function attention.lines_changed();
create trigger lines_ended after delete on people.reporting_line referencing old table as changed
    for each statement execute function attention.lines_changed();
create trigger lines_altered after update on people.reporting_line referencing new table as changed
    for each statement execute function attention.lines_changed();

create function attention.presence_changed() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    perform work.put('measure', 'leader-' || one.leader)
    from (select c.person as leader from changed c
          union
          select l.leader from people.reporting_line l join changed c on c.person = l.person) one
    where exists (select from ledger.import i where i.person = one.leader);
    return null;
end
$$;
create trigger contracts_made after insert on people.contract referencing new table as changed
    for each statement execute function attention.presence_changed();
create trigger contracts_ended after delete on people.contract referencing old table as changed
    for each statement execute function attention.presence_changed();
create trigger contracts_altered after update on people.contract referencing new table as changed
    for each statement execute function attention.presence_changed();
create trigger absences_made after insert on people.absence referencing new table as changed
    for each statement execute function attention.presence_changed();
create trigger absences_ended after delete on people.absence referencing old table as changed
    for each statement execute function attention.presence_changed();
create trigger absences_altered after update on people.absence referencing new table as changed
    for each statement execute function attention.presence_changed();

select work.put('measure', 'leader-' || i.person) from (select distinct person from ledger.import) i;
