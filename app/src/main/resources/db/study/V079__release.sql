-- A leader's random number in the study, under which publications remember them for ever.
create table study.atom (
    leader integer primary key references people.person,
    atom uuid not null unique default gen_random_uuid()
);

-- On whom each release rests: random numbers alone, kept for ever (METHODS 5.2). area 0 is the company, else the leader of the area.
create table study.publication (
    area integer not null,
    month date not null check (extract(day from month) = 1),
    kind text not null check (kind in ('hours', 'importance', 'self')),
    atoms uuid[] not null,
    at timestamptz not null default clock_timestamp(),
    primary key (area, month, kind)
);

-- The figures of a month as they were released: never computed again.
create table study.release (
    area integer not null,
    month date not null check (extract(day from month) = 1),
    kind text not null check (kind in ('hours', 'importance', 'self')),
    figures json not null,
    primary key (area, month, kind)
);

alter table study.atom enable row level security, force row level security;
alter table study.publication enable row level security, force row level security;
alter table study.release enable row level security, force row level security;

create policy owner on study.atom to rapport_owner using (true) with check (true);
create policy owner on study.publication to rapport_owner using (true) with check (true);
create policy owner on study.release to rapport_owner using (true) with check (true);

create policy own on study.atom for select to rapport_web using (leader = (select accounts.me()));
create policy own on study.release for select to rapport_web using (area = (select accounts.me()));
create policy house on study.release for select to rapport_web using (
    (select accounts.am('hr')) or (select accounts.am('works_council')));
-- The top first: their own calendar is connected.
create policy top on study.release for select to rapport_web using (
    (select accounts.am('management') and exists (
        select from ledger.import i where i.person = accounts.me() and i.kind <> 'busy' and i.state = 'applied')));

create policy work on study.atom to rapport_work using (true) with check (true);
create policy work on study.publication to rapport_work using (true) with check (true);
create policy work on study.release to rapport_work using (true) with check (true);
create policy work on study.statement for select to rapport_work using (true);

create policy backup on study.atom for select to rapport_backup using (true);
create policy backup on study.publication for select to rapport_backup using (true);
create policy backup on study.release for select to rapport_backup using (true);

grant usage on schema study to rapport_work;
grant select on study.atom, study.release to rapport_web;
grant select on study.statement to rapport_work;
grant select, insert on study.atom, study.publication to rapport_work;
grant select, insert, delete on study.release to rapport_work;
grant select on study.atom, study.publication, study.release to rapport_backup;

create or replace function study.forget() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from study.statement s where s.leader = new.id;
    delete from study.atom a where a.leader = new.id;
    return null;
end
$$;

create or replace function study.purpose_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from study.statement;
    delete from study.release;
    return null;
end
$$;

-- When a leader's figures are computed, a month may have become complete.
create function study.figures_changed() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    perform work.put('study-release', 'month');
    return null;
end
$$;
create trigger figures_changed after insert or update on attention.measured
    for each statement execute function study.figures_changed();
