-- What is left of a pair before the leader's horizon: the days of the last one-to-ones, and two numbers a half-life (METHODS 2.4).
create table attention.base (
    leader integer not null references people.person,
    seller integer not null references people.person,
    one_to_ones date[] not null check (cardinality(one_to_ones) <= 9),
    rhythm double precision not null,
    rhythm_at double precision not null,
    bond double precision not null,
    bond_at double precision not null,
    check (leader <> seller),
    primary key (leader, seller)
);
create index on attention.base (seller);

alter table attention.base enable row level security, force row level security;
create policy owner on attention.base to rapport_owner using (true) with check (true);
create policy work on attention.base to rapport_work using (true) with check (true);
create policy own on attention.base for select to rapport_web using (seller = (select accounts.me()));
create policy reports on attention.base for select to rapport_web using (
    leader = (select accounts.me()) and seller in (
        select l.person from people.reporting_line l
        where l.leader = (select accounts.me()) and l.during && daterange(current_date - 14, current_date, '[]')));
create policy backup on attention.base for select to rapport_backup using (true);
grant select on attention.base to rapport_web, rapport_backup;
grant select, insert, update, delete on attention.base to rapport_work;

create function attention.forget_base() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from attention.base b where new.id in (b.leader, b.seller);
    return null;
end
$$;
create trigger forget_base after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function attention.forget_base();

create function attention.opt_out_base() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from attention.base b where b.seller = new.person;
    return null;
end
$$;
create trigger opt_out_base after insert on people.opt_out
    for each row execute function attention.opt_out_base();
