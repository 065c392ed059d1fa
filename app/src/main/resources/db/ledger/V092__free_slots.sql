-- When a leader and somebody who reports to them are both free: within working hours of both zones, ten minutes from anything else,
-- on working days without absence of either. The other side's busy times themselves leave this function never, and nine slots at most do.
create function ledger.free_slots(seller integer, minutes integer, home text) returns table (starts timestamptz, knows_both boolean)
    language sql stable security definer set search_path = ''
as $$
    with two as (
        select w.person, coalesce((select c.zone from people.contract c where c.person = w.person and c.during @> current_date limit 1), home) as zone
        from (values (accounts.me()), (seller)) w(person)
        where trust.is_on('free_busy')
          and exists (select from people.reporting_line l where l.person = seller and l.leader = accounts.me() and l.during @> current_date)
          and not exists (select from people.opt_out o where o.person = seller)),
    grid as (
        select g as starts, g + pg_catalog.make_interval(mins => minutes) as ends
        from pg_catalog.generate_series(pg_catalog.date_trunc('hour', pg_catalog.now()) + interval '1 hour',
                                        pg_catalog.now() + interval '15 days', interval '30 minutes') g
        where exists (select from two) and minutes between 15 and 120),
    free as (
        select g.starts, pg_catalog.row_number() over (
                   partition by (g.starts at time zone (select t.zone from two t where t.person = accounts.me()))::date order by g.starts) as in_day
        from grid g
        where not exists (
            select from two t
            where extract(isodow from g.starts at time zone t.zone) > 5
               or (g.starts at time zone t.zone)::time < time '09:00'
               or (g.ends at time zone t.zone)::time > time '17:00'
               or (g.starts at time zone t.zone)::date <> (g.ends at time zone t.zone)::date
               or exists (select from ledger.busy b where b.person = t.person
                          and b.span && tstzrange(g.starts - interval '10 minutes', g.ends + interval '10 minutes'))
               or exists (select from people.absence a where a.person = t.person
                          and (g.starts at time zone t.zone)::date between a.from_day and a.until_day)))
    select f.starts, exists (select from ledger.import i where i.person = seller and i.state = 'applied' and i.busy > 0)
    from free f where f.in_day in (1, 5, 9) order by f.starts limit 9
$$;
grant execute on function ledger.free_slots(integer, integer, text) to rapport_web;
