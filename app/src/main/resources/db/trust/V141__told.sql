-- What changed of purposes and of the cadence where none was agreed, where a works council has a say: told by mail, and gone after two weeks. By whom
-- stands in the purpose itself.
create table trust.change (
    id uuid primary key default gen_random_uuid(),
    purpose text,
    cadence_days smallint,
    what text not null check (what in ('asked', 'agreed', 'withdrawn', 'ended')),
    at timestamptz not null default clock_timestamp(),
    check ((purpose is null) <> (cadence_days is null))
);
alter table trust.change enable row level security, force row level security;
create policy owner on trust.change to rapport_owner using (true) with check (true);
create policy work on trust.change for select to rapport_work using (true);
create policy sweep on trust.change for delete to rapport_work using (true);
create policy backup on trust.change for select to rapport_backup using (true);
grant select, delete on trust.change to rapport_work;
grant select on trust.change to rapport_backup;

create function trust.note_purpose() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if not exists (select from people.company c where c.works_council) then
        return null;
    end if;
    if tg_op = 'INSERT' then
        insert into trust.change (purpose, what) values (new.name, 'asked');
    elsif tg_op = 'DELETE' then
        insert into trust.change (purpose, what) values (old.name, case when old.agreed_by is null then 'withdrawn' else 'ended' end);
    elsif old.agreed_by is null and new.agreed_by is not null then
        insert into trust.change (purpose, what) values (new.name, 'agreed');
    end if;
    return null;
end
$$;
create trigger note_purpose after insert or update or delete on trust.purpose
    for each row execute function trust.note_purpose();

create function trust.note_cadence() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if not exists (select from people.company c where c.works_council) then
        return null;
    end if;
    if tg_op = 'INSERT' then
        insert into trust.change (cadence_days, what) select new.cadence_days, 'asked' where new.by_house and not new.holds;
    elsif tg_op = 'DELETE' then
        insert into trust.change (cadence_days, what) select old.cadence_days, 'withdrawn' where old.by_house and not old.holds;
    else
        insert into trust.change (cadence_days, what) select new.cadence_days, 'agreed' where new.by_house and new.holds and not old.holds;
    end if;
    return null;
end
$$;
create trigger note_cadence after insert or update or delete on trust.parameters
    for each row execute function trust.note_cadence();

-- Whom a change is told: works council and admins, where there is a works council.
create function trust.told() returns setof integer
    language sql stable security definer set search_path = ''
as $$
    select distinct g.person from people.granted g
    where g.role in ('works_council', 'admin') and exists (select from people.company c where c.works_council)
$$;
grant execute on function trust.told() to rapport_work;
