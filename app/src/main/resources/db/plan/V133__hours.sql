-- From when until when somebody works on a day of the week, by their own clock, where that isn't nine to five from Monday to Friday; no times = not on that day.
-- Written by themselves.
create table plan.hours (
    person integer not null references people.person,
    day smallint not null check (day between 1 and 7),
    from_time time,
    until_time time,
    check ((from_time is null) = (until_time is null)),
    check (from_time < until_time),
    primary key (person, day)
);
alter table plan.hours enable row level security, force row level security;
create policy owner on plan.hours to rapport_owner using (true) with check (true);
create policy backup on plan.hours for select to rapport_backup using (true);
create policy own on plan.hours for select to rapport_web using (person = (select accounts.me()));
create policy write on plan.hours for insert to rapport_web with check (person = (select accounts.me()) and (select trust.is_on('free_busy')));
create policy remove on plan.hours for delete to rapport_web using (person = (select accounts.me()));
create policy work on plan.hours for select to rapport_work using (true);
grant select, insert, delete on plan.hours to rapport_web;
grant select on plan.hours to rapport_backup, rapport_work;

create trigger place after insert or delete on plan.hours for each row execute function plan.place_person();

-- Goes with the person and the purpose.
create function plan.forget_hours() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.hours h where h.person = new.id;
    return null;
end
$$;
create trigger forget_hours after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function plan.forget_hours();
create function plan.hours_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.hours;
    return null;
end
$$;
create trigger hours_gone after update of gone on trust.ended
    for each row when (new.purpose = 'free_busy' and new.gone is not null) execute function plan.hours_gone();
