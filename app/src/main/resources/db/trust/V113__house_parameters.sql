-- What a house may change of the numbers itself: the cadence where none was agreed (METHODS 1.8). Each change is a version, which
-- holds once the works council agreed, where there is one. Versions that came with the program hold from their migration on.
alter table trust.parameters
    add column cadence_days smallint not null default 14 check (cadence_days between 1 and 90),
    add column by_house boolean not null default false,
    add column holds boolean not null default true;

create policy drop on trust.parameters for delete to rapport_web
    using (not holds and ((select accounts.am('admin')) or (select accounts.am('works_council'))));
grant delete on trust.parameters to rapport_web;

create function trust.usual_cadence() returns integer
    language sql stable security definer set search_path = ''
as $$
    select p.cadence_days from trust.parameters p where p.holds order by p.version desc limit 1
$$;
grant execute on function trust.usual_cadence() to rapport_web;

-- By which version a week that ends on that day is told: by the house's of then, as hours hang on no number that a house can
-- change, but by no older one than the program's own, which computes anew all that it still reads.
create function trust.parameters_of(day date) returns integer
    language sql stable security definer set search_path = ''
as $$
    select pg_catalog.max(p.version) from trust.parameters p where p.holds and (p.since <= day or not p.by_house)
$$;
grant execute on function trust.parameters_of(date) to rapport_work;

-- The version that was asked for holds from now on. Lines that stood at the usual cadence go with it, as nobody agreed on another;
-- each is told to its two people like any other change of a line, and their figures are computed anew.
create function trust.adopt_cadence() returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    before integer := trust.usual_cadence();
begin
    update trust.parameters p set holds = true, since = current_date where not p.holds;
    if not found then
        return false;
    end if;
    update people.reporting_line l set cadence_days = trust.usual_cadence()
    where l.cadence_days = before and (upper(l.during) is null or upper(l.during) > current_date);
    return true;
end
$$;

create function trust.ask_cadence(days integer) returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    lock table trust.parameters in exclusive mode;
    if not accounts.am('admin') or days not between 1 and 90 or days = trust.usual_cadence() then
        return false;
    end if;
    delete from trust.parameters p where not p.holds;
    insert into trust.parameters (version, cadence_days, by_house, holds)
    select pg_catalog.max(p.version) + 1, days, true, false from trust.parameters p;
    if not exists (select from people.company c where c.works_council) then
        return trust.adopt_cadence();
    end if;
    return true;
end
$$;

-- The second click is the works council's alone.
create function trust.agree_to_cadence() returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if not accounts.am('works_council') then
        return false;
    end if;
    return trust.adopt_cadence();
end
$$;
grant execute on function trust.ask_cadence(integer), trust.agree_to_cadence() to rapport_web;
