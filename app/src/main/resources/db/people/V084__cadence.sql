-- A leader agrees on another cadence with somebody who reports to them today; both are told, and nothing else of the line changes.
alter table people.change add column cadence_days integer;

create function people.agree_cadence(seller integer, days integer) returns boolean
    language sql volatile security definer set search_path = ''
as $$
    with changed as (
        update people.reporting_line l set cadence_days = days
        where l.person = seller and l.leader = accounts.me() and l.during @> current_date
          and days between 1 and 999
          and not exists (select from people.opt_out o where o.person = seller)
        returning 1)
    select exists (select from changed)
$$;
grant execute on function people.agree_cadence(integer, integer) to rapport_web;

create or replace function people.note_line() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' and (old.person, old.leader, old.during) = (new.person, new.leader, new.during) then
        if old.cadence_days <> new.cadence_days and new.during @> current_date then
            insert into people.change (person, leader, during, begins, by, cadence_days)
            values (new.person, new.leader, new.during, true, accounts.me(), new.cadence_days);
        end if;
        return null;
    end if;
    if tg_op <> 'INSERT' then
        insert into people.change (person, leader, during, begins, by)
        values (old.person, old.leader, old.during, false, accounts.me());
    end if;
    if tg_op <> 'DELETE' then
        insert into people.change (person, leader, during, begins, by)
        values (new.person, new.leader, new.during, true, accounts.me());
    end if;
    return null;
end
$$;
