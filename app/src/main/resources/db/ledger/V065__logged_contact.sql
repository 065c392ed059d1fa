-- A talk that no calendar shows, entered by the leader; both of the pair see it.
create table ledger.logged_contact (
    id integer generated always as identity primary key,
    leader integer not null references people.person,
    seller integer not null references people.person,
    at timestamptz not null,
    minutes smallint not null check (minutes between 5 and 480),
    channel text not null check (channel in ('in_person', 'phone', 'car', 'video')),
    made_by integer not null references people.person,
    made timestamptz not null default now(),
    unique (leader, seller, at),
    check (leader <> seller)
);
create index on ledger.logged_contact (seller);

alter table ledger.logged_contact enable row level security, force row level security;

create policy owner on ledger.logged_contact to rapport_owner using (true) with check (true);
create policy own on ledger.logged_contact for select to rapport_web using (seller = (select accounts.me()));
create policy reports on ledger.logged_contact for select to rapport_web using (
    leader = (select accounts.me()) and seller in (
        select l.person from people.reporting_line l
        where l.leader = (select accounts.me()) and l.during && daterange(current_date - 14, current_date, '[]')));
create policy make on ledger.logged_contact for insert to rapport_web with check (
    leader = (select accounts.me()) and made_by = (select accounts.me()) and (select trust.is_on('attention'))
    and seller in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date)
    and seller not in (select o.person from people.opt_out o));
create policy remove on ledger.logged_contact for delete to rapport_web using (leader = (select accounts.me()));
create policy work on ledger.logged_contact for select to rapport_work using (true);
create policy backup on ledger.logged_contact for select to rapport_backup using (true);

grant select, insert, delete on ledger.logged_contact to rapport_web;
grant select on ledger.logged_contact to rapport_work, rapport_backup;

create function ledger.forget_logged() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from ledger.logged_contact c where new.id in (c.leader, c.seller);
    return null;
end
$$;
create trigger forget_logged after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function ledger.forget_logged();

create function ledger.opt_out_logged() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from ledger.logged_contact c where c.seller = new.person;
    return null;
end
$$;
create trigger opt_out_logged after insert on people.opt_out
    for each row execute function ledger.opt_out_logged();
