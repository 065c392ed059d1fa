create schema crm;
grant usage on schema crm to rapport_web, rapport_work, rapport_import, rapport_backup;

-- A file of results that the admin brought: how much came of it, never what stood in it.
create table crm.import (
    id integer generated always as identity primary key,
    kind text not null check (kind in ('deals', 'customers', 'opportunities', 'owners', 'quotas', 'renewals', 'satisfaction')),
    at timestamptz not null default now(),
    rows integer not null,
    taken integer not null default 0,
    left_out integer not null default 0
);
-- Of each thing the newest file that says something of it counts; what older ones said stays, so that a file can be taken back.
create table crm.customer (
    import integer not null references crm.import on delete cascade,
    id text not null check (length(id) <= 200),
    name text not null check (length(name) <= 300),
    owner integer references people.person,
    since date,
    until date,
    counts boolean not null default true,
    primary key (import, id)
);
create table crm.deal (
    import integer not null references crm.import on delete cascade,
    id text not null check (length(id) <= 200),
    customer text not null check (length(customer) <= 300),
    created date,
    closed date,
    stage text not null check (stage in ('OPEN', 'WON', 'LOST')),
    amount numeric(15, 2),
    currency text,
    counts boolean not null default true,
    primary key (import, id),
    check ((stage = 'OPEN') = (closed is null))
);
-- Whose a deal is, in parts and periods: a deal that changes hands keeps its history.
create table crm.share (
    import integer not null references crm.import on delete cascade,
    deal text not null check (length(deal) <= 200),
    person integer not null references people.person,
    part numeric not null check (part > 0 and part <= 1),
    during daterange not null,
    counts boolean not null default true,
    primary key (import, deal, person, during)
);
create table crm.quota (
    import integer not null references crm.import on delete cascade,
    person integer not null references people.person,
    quarter date not null,
    amount numeric(15, 2) not null,
    currency text not null,
    potential double precision not null check (potential > 0),
    counts boolean not null default true,
    primary key (import, person, quarter)
);
-- "part" tells apart what a file says of one customer on one day.
create table crm.renewal (
    import integer not null references crm.import on delete cascade,
    customer text not null check (length(customer) <= 200),
    due date not null,
    part integer not null,
    outcome text not null check (outcome in ('RENEWED', 'CHURNED', 'OPEN')),
    amount numeric(15, 2) not null,
    currency text not null,
    counts boolean not null default true,
    primary key (import, customer, due, part)
);
create table crm.satisfaction (
    import integer not null references crm.import on delete cascade,
    customer text not null check (length(customer) <= 200),
    day date not null,
    part integer not null,
    score double precision not null check (score between 0 and 10),
    counts boolean not null default true,
    primary key (import, customer, day, part)
);
create unique index on crm.customer (id) where counts;
create unique index on crm.deal (id) where counts;
create index on crm.deal (id);
create index on crm.share (deal);
create index on crm.share (person) where counts;
create unique index on crm.quota (person, quarter) where counts;
create unique index on crm.renewal (customer, due, part) where counts;
create unique index on crm.satisfaction (customer, day, part) where counts;
create index on crm.customer (owner) where counts;

-- How the files of a source are read: by a print of its headers, as somebody chose or left it.
create table crm.mapping (
    headers text primary key,
    chosen text[] not null,
    dates text,
    amounts text,
    currency text not null
);
-- What another currency is worth in the company's.
create table crm.rate (
    currency text primary key check (currency ~ '^[A-Z]{3}$'),
    rate numeric(20, 10) not null check (rate > 0)
);
-- Who carries the label in a quarter (METHODS 6.5), and nothing of how it came about.
create table crm.label (
    person integer not null references people.person,
    quarter date not null,
    primary key (person, quarter)
);
-- Since when a quarter's labels stand; two weeks later they are fixed.
create table crm.labelled (
    quarter date primary key,
    since date not null
);

do $$
declare
    name text;
    reports constant text := '(select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date)';
    admin constant text := '(select accounts.am(''admin''))';
begin
    foreach name in array array['import', 'customer', 'deal', 'share', 'quota', 'renewal', 'satisfaction', 'mapping', 'rate', 'label', 'labelled'] loop
        execute format('alter table crm.%I enable row level security, force row level security', name);
        execute format('create policy owner on crm.%I to rapport_owner using (true) with check (true)', name);
        execute format('create policy backup on crm.%I for select to rapport_backup using (true)', name);
        execute format('grant select on crm.%I to rapport_backup', name);
    end loop;
    foreach name in array array['customer', 'deal', 'share', 'quota', 'renewal', 'satisfaction'] loop
        execute format('create policy bring on crm.%I for insert to rapport_import with check (%s and (select trust.is_on(''results'')))', name, admin);
        -- what stands is compared with, counts no longer, or is taken back: also while the purpose is off
        execute format('create policy compare on crm.%I for select to rapport_import using (%s)', name, admin);
        execute format('create policy replace on crm.%I for update to rapport_import using (%s) with check (%s)', name, admin, admin);
        execute format('create policy undo on crm.%I for delete to rapport_import using (%s)', name, admin);
        execute format('grant select, insert, update, delete on crm.%I to rapport_import', name);
        execute format('grant select on crm.%I to rapport_web', name);
    end loop;
    foreach name in array array['import', 'customer', 'deal', 'share', 'quota', 'renewal', 'satisfaction', 'label', 'labelled'] loop
        execute format('create policy work on crm.%I to rapport_work using (true) with check (true)', name);
        execute format('grant select, insert, delete on crm.%I to rapport_work', name);
    end loop;
    revoke insert on crm.import, crm.customer, crm.deal, crm.share, crm.quota, crm.renewal, crm.satisfaction from rapport_work;
    execute format('create policy bring on crm.import for insert to rapport_import with check (%s and (select trust.is_on(''results'')) and (select trust.takes(''results'')))', admin);
    execute format('create policy compare on crm.import for select to rapport_import using (%s)', admin);
    execute format('create policy tell on crm.import for update to rapport_import using (%s) with check (%s)', admin, admin);
    execute format('create policy undo on crm.import for delete to rapport_import using (%s)', admin);
    execute format('create policy admin on crm.mapping to rapport_web using (%s) with check (%s)', admin, admin);
    execute format('create policy admin on crm.rate to rapport_web using (%s) with check (%s)', admin, admin);
    execute format('create policy pair on crm.share for select to rapport_web using (counts and (person = (select accounts.me()) or person in %s))', reports);
    execute format('create policy pair on crm.customer for select to rapport_web using (counts and (owner = (select accounts.me()) or owner in %s))', reports);
    execute format('create policy pair on crm.label for select to rapport_web using ((select trust.is_on(''label'')) and (person = (select accounts.me()) or person in %s))', reports);
end
$$;
grant select, insert, update, delete on crm.import to rapport_import;
grant select on crm.import, crm.label, crm.labelled to rapport_web;
grant select, insert, update, delete on crm.mapping, crm.rate to rapport_web;
create policy counts on crm.import for select to rapport_web using ((select accounts.am('admin')) or (select accounts.am('works_council')));
create policy shared on crm.deal for select to rapport_web using (counts and exists (select from crm.share s where s.deal = deal.id));
create policy own on crm.quota for select to rapport_web using (counts and person = (select accounts.me()));
create policy kept on crm.renewal for select to rapport_web using (counts and exists (select from crm.customer c where c.id = renewal.customer));
create policy kept on crm.satisfaction for select to rapport_web using (counts and exists (select from crm.customer c where c.id = satisfaction.customer));
create policy read on crm.labelled for select to rapport_web using ((select accounts.me()) is not null);
create policy work on crm.rate for select to rapport_work using (true);
grant select on crm.rate to rapport_work;

create function crm.forget_results() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    -- a job that is computing labels just now ends first, so that none of its rows comes after
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('label'));
    delete from crm.deal d
    where exists (select from crm.share s where s.deal = d.id and s.person = new.id)
      and not exists (select from crm.share s where s.deal = d.id and s.person <> new.id);
    delete from crm.share s where s.person = new.id;
    delete from crm.quota q where q.person = new.id;
    delete from crm.label l where l.person = new.id;
    update crm.customer c set owner = null where c.owner = new.id;
    return null;
end
$$;
create trigger forget_results after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function crm.forget_results();

create function crm.opt_out_label() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    -- a job that is computing labels just now ends first, so that none of its rows comes after
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('label'));
    delete from crm.label l where l.person = new.person;
    return null;
end
$$;
create trigger opt_out_label after insert on people.opt_out
    for each row execute function crm.opt_out_label();

create function crm.results_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    -- a job that is computing labels just now ends first, so that none of its rows comes after
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('label'));
    delete from crm.label;
    delete from crm.labelled;
    if new.purpose = 'results' then
        delete from crm.import;
        delete from crm.mapping;
        delete from crm.rate;
    end if;
    return null;
end
$$;
create trigger results_gone after update of gone on trust.ended
    for each row when (new.purpose in ('results', 'label') and new.gone is not null) execute function crm.results_gone();

alter table trust.pause drop constraint pause_source_check;
alter table trust.pause add constraint pause_source_check check (source in ('all', 'calendars', 'people', 'absences', 'logged', 'results'));

-- Labels are computed anew after each file and each rate, and once the purpose is switched on.
create function crm.label_anew() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    perform work.put('label', 'anew-' || pg_catalog.pg_current_xact_id());
    return null;
end
$$;
create trigger label_anew after insert or delete on crm.import for each statement execute function crm.label_anew();
create trigger label_anew after insert or update on trust.purpose for each statement execute function crm.label_anew();
create trigger label_anew after insert or update on crm.rate for each statement execute function crm.label_anew();
