-- When a leader and somebody who reports to them are both free, two weeks ahead, on the whole and the half hour. The other side's busy times
-- themselves leave this function never, and nine slots at most do. Public holidays are passed in: they come from no table.
drop function ledger.free_slots(integer, integer, text);

create function plan.free_slots(seller integer, minutes integer, home text, leader_off date[], seller_off date[])
    returns table (starts timestamptz, knows_both boolean)
    language sql stable security definer set search_path = ''
as $$
    with two as (
        select w.person, w.off,
               coalesce((select c.zone from people.contract c where c.person = w.person and c.during @> current_date limit 1), home) as zone
        from (values (accounts.me(), leader_off), (seller, seller_off)) w(person, off)
        where trust.is_on('free_busy')
          and exists (select from people.reporting_line l where l.person = seller and l.leader = accounts.me() and l.during @> current_date)
          and not exists (select from people.opt_out o where o.person = seller)),
    -- one-to-ones of either: in the calendar, or invited to by Rapport's hand and not yet in it
    talk as materialized (
        select t.person, a.starts from two t join attention.pair p on t.person in (p.leader, p.seller) cross join lateral unnest(p.ahead) a(starts)
        union
        select t.person, i.starts from two t join plan.invited i on t.person in (i.leader, i.seller)
        where (i.leader, i.seller) <> (accounts.me(), free_slots.seller)),
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
            cross join lateral (select g.starts at time zone t.zone as begins, g.ends at time zone t.zone as over) here
            where
               -- working days and hours, by the clock of each
               extract(isodow from here.begins) > 5 or here.begins::time < time '09:00' or here.over::time > time '17:00'
               or here.begins::date <> here.over::date
               -- public holidays
               or here.begins::date = any (t.off)
               -- days away; of a half day the other half is left
               or exists (select from people.absence a
                          where a.person = t.person and here.begins::date between a.from_day and a.until_day
                            and (a.part = 'full' or (a.part = 'morning' and here.begins::time < time '13:00')
                                 or (a.part = 'afternoon' and here.over::time > time '12:00')))
               -- ten minutes from anything else
               or exists (select from ledger.busy b where b.person = t.person
                          and b.span && tstzrange(g.starts - interval '10 minutes', g.ends + interval '10 minutes'))
               or exists (select from talk o where o.person = t.person
                          and o.starts < g.ends + interval '10 minutes' and o.starts + interval '30 minutes' > g.starts - interval '10 minutes')
               -- four one-to-ones a day
               or (select pg_catalog.count(*) from talk o
                   where o.person = t.person and (o.starts at time zone t.zone)::date = here.begins::date) >= 4))
    select f.starts, exists (select from ledger.import i where i.person = seller and i.state = 'applied' and i.busy > 0)
    from free f where f.in_day in (1, 5, 9) order by f.starts limit 9
$$;
grant execute on function plan.free_slots(integer, integer, text, date[], date[]) to rapport_web;

-- With which rhythm somebody was invited: after how many weeks the talk comes again; 0 = once.
alter table plan.invited add column every_weeks smallint not null default 0 check (every_weeks between 0 and 52);
