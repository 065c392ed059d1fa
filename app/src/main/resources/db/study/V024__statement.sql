create schema study;

-- What a leader says of a week of their own (METHODS §4.1: LB1–4, LZ1–3); nobody else reads it. lb is null where it wasn't
-- asked, an answer 0 where the leader couldn't judge.
create table study.statement (
    leader integer not null references people.person,
    week date not null check (extract(isodow from week) = 1),
    lb smallint[] check (cardinality(lb) = 4 and 0 <= all (lb) and 5 >= all (lb)),
    hours numeric(3, 1) not null check (hours between 0 and 40 and hours * 2 = trunc(hours * 2)),
    appropriate numeric(3, 1) not null check (appropriate between 0 and 40 and appropriate * 2 = trunc(appropriate * 2)),
    hindrances text[] not null default '{}'
        check (hindrances <@ array['urgent', 'customers', 'meetings', 'reports', 'distance', 'many', 'occasion', 'nothing']),
    primary key (leader, week)
);

create function study.forget() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from study.statement s where s.leader = new.id;
    return null;
end
$$;
create trigger forget_statements after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function study.forget();

-- Personal statements are kept for 24 months; whoever makes one sweeps away what is older.
create function study.sweep() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from study.statement s where s.week < current_date - interval '24 months';
    return null;
end
$$;
create trigger sweep before insert on study.statement for each statement execute function study.sweep();

alter table study.statement enable row level security, force row level security;

create policy owner on study.statement to rapport_owner using (true) with check (true);
create policy own on study.statement for select to rapport_web using (leader = (select accounts.me()));
create policy state on study.statement for insert to rapport_web
    with check (leader = (select accounts.me()) and (select trust.is_on('study')));
create policy restate on study.statement for update to rapport_web
    using (leader = (select accounts.me()))
    with check (leader = (select accounts.me()) and (select trust.is_on('study')));
create policy remove on study.statement for delete to rapport_web using (leader = (select accounts.me()));
create policy backup on study.statement for select to rapport_backup using (true);

grant usage on schema study to rapport_web, rapport_backup;
grant select, insert, update, delete on study.statement to rapport_web;
grant select on study.statement to rapport_backup;
