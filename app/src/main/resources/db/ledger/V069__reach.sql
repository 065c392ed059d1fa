-- From when on a leader's calendars are read: a Monday, half a year back. What was before it is forgotten and never read again.
create table ledger.reach (
    leader integer primary key references people.person,
    horizon date not null check (extract(isodow from horizon) = 1),
    first_start timestamptz not null,
    away date[] not null default '{}'
);

alter table ledger.reach enable row level security, force row level security;
create policy owner on ledger.reach to rapport_owner using (true) with check (true);
create policy own on ledger.reach for select to rapport_web using (leader = (select accounts.me()));
create policy heed on ledger.reach for select to rapport_import using (leader = (select accounts.me()));
create policy work on ledger.reach to rapport_work using (true) with check (true);
create policy backup on ledger.reach for select to rapport_backup using (true);
grant select on ledger.reach to rapport_web, rapport_import, rapport_backup;
grant select, insert, update, delete on ledger.reach to rapport_work;

create policy forgotten on ledger.event for delete to rapport_work using (
    person in (select r.leader from ledger.reach r where left(start, 8) < to_char(r.horizon, 'YYYYMMDD')));
create policy forgotten on ledger.logged_contact for delete to rapport_work using (
    leader in (select r.leader from ledger.reach r where at < r.horizon));
create policy forgotten_private on ledger.event for delete to rapport_work using (
    private and import in (select i.id from ledger.import i where i.at < now() - interval '26 weeks'));
grant delete on ledger.event, ledger.logged_contact to rapport_work;

create function ledger.forget_reach() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from ledger.reach r where r.leader = new.id;
    return null;
end
$$;
create trigger forget_reach after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function ledger.forget_reach();
