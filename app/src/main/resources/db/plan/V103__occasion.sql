-- An occasion for which somebody needs more time (METHODS 10.1): said by the seller or their leader, seen by these two, over after four weeks.
create table plan.occasion (
    person integer primary key references people.person,
    kind text not null check (kind in ('onboarding', 'return', 'customer')),
    since date not null default current_date,
    made_by integer not null references people.person
);
alter table plan.occasion enable row level security, force row level security;
create policy owner on plan.occasion to rapport_owner using (true) with check (true);
create policy pair on plan.occasion for select to rapport_web using (
    person = (select accounts.me())
    or person in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date));
create policy say on plan.occasion for insert to rapport_web with check (
    made_by = (select accounts.me()) and (select trust.is_on('talks'))
    and exists (select from people.reporting_line l
                where l.person = occasion.person and l.during @> current_date and (select accounts.me()) in (l.person, l.leader)));
create policy remove on plan.occasion for delete to rapport_web using (
    person = (select accounts.me())
    or person in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date));
create policy backup on plan.occasion for select to rapport_backup using (true);
create policy work on plan.occasion for select to rapport_work using (true);
create policy sweep on plan.occasion for delete to rapport_work using (true);
grant select, insert, delete on plan.occasion to rapport_web;
grant select on plan.occasion to rapport_backup;
grant select, delete on plan.occasion to rapport_work;

create function plan.forget_occasion() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.occasion o where new.id in (o.person, o.made_by);
    return null;
end
$$;
create trigger forget_occasion after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function plan.forget_occasion();

create function plan.occasions_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.occasion;
    return null;
end
$$;
create trigger occasions_gone after update of gone on trust.ended
    for each row when (new.purpose = 'talks' and new.gone is not null) execute function plan.occasions_gone();
