-- When a leader and somebody who reports to them are both free, two weeks ahead, on the whole and the half hour: in the working hours of each, and on no day of travel.
create or replace function plan.free_slots(seller integer, minutes integer, every_weeks integer, home text, leader_off date[], seller_off date[])
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
    -- from when until when each works: as they said, else from Monday to Friday from nine to five
    hours as materialized (
        select t.person, d.day, case when h.person is null then time '09:00' else h.from_time end as from_time,
               case when h.person is null then time '17:00' else h.until_time end as until_time
        from two t cross join pg_catalog.generate_series(1, 7) d(day) left join plan.hours h on h.person = t.person and h.day = d.day
        where h.from_time is not null or (h.person is null and d.day <= 5)),
    busy as materialized (
        select t.person, b.span from two t cross join lateral ledger.busy_now(t.person, tstzrange(pg_catalog.now(), null)) b),
    -- one-to-ones of either: in the calendar, invited to and not yet in it, or chosen; what is offered takes time, but isn't a talk yet
    talk as materialized (
        select t.person, a.starts, true as counts
        from two t join attention.pair p on t.person in (p.leader, p.seller) cross join lateral unnest(p.ahead) a(starts)
        union
        select t.person, i.starts, true from two t join plan.invited i on t.person in (i.leader, i.seller)
        where (i.leader, i.seller) <> ((select accounts.me()), free_slots.seller)
        union
        select t.person, o.starts, o.chosen is not null from two t join plan.offered o on t.person = o.leader or (t.person = o.seller and o.chosen is not null)
        where (o.leader, o.seller) <> ((select accounts.me()), free_slots.seller)),
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
               not exists (select from hours h where h.person = t.person and h.day = extract(isodow from here.begins)
                           and here.begins::time >= h.from_time and here.over::time <= h.until_time)
               or here.begins::date <> here.over::date
               -- public holidays
               or here.begins::date = any (t.off)
               -- days away; of a half day the other half is left
               or exists (select from people.absence a
                          where a.person = t.person and here.begins::date between a.from_day and a.until_day
                            and (a.part = 'full' or (a.part = 'morning' and here.begins::time < time '13:00')
                                 or (a.part = 'afternoon' and here.over::time > time '12:00')))
               -- ten minutes from anything else
               or exists (select from busy b where b.person = t.person
                          and b.span && tstzrange(g.starts - interval '10 minutes', g.ends + interval '10 minutes'))
               -- of a series also the weeks to come: busy times, and days of travel, but for when one can talk on them nevertheless
               or exists (select from pg_catalog.generate_series(0, case when every_weeks > 0 then 3 / every_weeks else 0 end) k
                          cross join lateral (select pg_catalog.make_interval(weeks => k * every_weeks) as later,
                                                     (select l.zone from two l where l.person = accounts.me()) as zone) s
                          cross join lateral (select (g.starts at time zone s.zone + s.later) at time zone s.zone as starts,
                                                     (g.ends at time zone s.zone + s.later) at time zone s.zone as ends) o
                          cross join lateral (select o.starts at time zone t.zone as begins, o.ends at time zone t.zone as over) there
                          where (k > 0 and exists (select from busy b where b.person = t.person and b.span && tstzrange(o.starts, o.ends)))
                             or exists (select from plan.travel r where r.person = t.person and r.day = there.begins::date
                                        and (r.from_time is null or there.begins < r.day + r.from_time or there.over > r.day + r.until_time)))
               or exists (select from talk o where o.person = t.person
                          and o.starts < g.ends + interval '10 minutes' and o.starts + interval '30 minutes' > g.starts - interval '10 minutes')
               -- four one-to-ones a day
               or (select pg_catalog.count(*) from talk o
                   where o.counts and o.person = t.person and (o.starts at time zone t.zone)::date = here.begins::date) >= 4))
    select f.starts, exists (select from ledger.import i where i.person = seller and i.state = 'applied' and i.busy > 0)
    from free f where f.in_day in (1, 5, 9) order by f.starts limit 9
$$;

-- Whether nothing else lies at that time for either of the two. Of a talk that was invited to or stands in a calendar, one event that begins with it is the talk
-- itself: not in the calendar of a leader that doesn't show the talk. The newest upload of each tells: older ones still hold what was moved since. What isn't
-- planned yet lies on no day of travel.
create or replace function plan.is_free(of_leader integer, of_seller integer, from_then timestamptz, is_planned boolean, home text) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select not exists (
        select from (values (of_leader), (of_seller)) w(person)
        cross join lateral (select pg_catalog.max(i.id) as newest from ledger.import i where i.person = w.person and i.state = 'applied') n
        where trust.is_on('free_busy')
              and (exists (select from ledger.busy_now(w.person, tstzrange(from_then, from_then + interval '30 minutes')) b
                           where not (is_planned and (pg_catalog.lower(b.span) = from_then or b.import <> n.newest)))
                   or (not is_planned
                       and exists (select from plan.travel r
                                   cross join lateral (select from_then at time zone coalesce((select c.zone from people.contract c
                                                           where c.person = w.person and c.during @> current_date), home) as begins) here
                                   where r.person = w.person and r.day = here.begins::date
                                     and (r.from_time is null or here.begins < r.day + r.from_time
                                          or here.begins + interval '30 minutes' > r.day + r.until_time)))
                   or (is_planned
                       and (select coalesce(pg_catalog.sum(b.events), 0)
                            from ledger.busy_now(w.person, tstzrange(from_then, from_then + interval '30 minutes')) b
                            where b.import = n.newest and pg_catalog.lower(b.span) = from_then)
                           > case when w.person = of_leader and not exists (
                                       select from attention.pair p where p.leader = of_leader and p.seller = of_seller and from_then = any (p.ahead))
                                  then 0 else 1 end))
           or exists (select from people.absence a
                      cross join lateral (select from_then at time zone coalesce((select c.zone from people.contract c
                                              where c.person = w.person and c.during @> current_date), home) as begins) here
                      where a.person = w.person and here.begins::date between a.from_day and a.until_day
                        and (a.part = 'full' or (a.part = 'morning' and here.begins::time < time '13:00')
                             or (a.part = 'afternoon' and here.begins::time > time '11:30')))
           or exists (select from attention.pair p cross join lateral unnest(p.ahead) a(starts)
                      where w.person in (p.leader, p.seller) and (p.leader, p.seller) <> (of_leader, of_seller)
                        and a.starts < from_then + interval '30 minutes' and a.starts + interval '30 minutes' > from_then)
           or exists (select from plan.invited i
                      where w.person in (i.leader, i.seller) and (i.leader, i.seller) <> (of_leader, of_seller)
                        and i.starts < from_then + interval '30 minutes' and i.starts + interval '30 minutes' > from_then)
           or exists (select from plan.offered o
                      where w.person in (o.leader, o.seller) and (o.leader, o.seller) <> (of_leader, of_seller) and o.chosen is not null
                        and o.starts < from_then + interval '30 minutes' and o.starts + interval '30 minutes' > from_then))
$$;

-- What the plan placed for the reader, who leads: each time that is still ahead and breaks no rule by now, the best first; a row without one where none was found.
create or replace function plan.placed_times(home text) returns table (seller integer, starts timestamptz, against text, knows_both boolean)
    language sql stable security definer set search_path = ''
as $$
    select p.seller, t.starts, p.against,
           exists (select from ledger.import i where i.person = p.seller and i.state = 'applied' and i.busy > 0)
    from plan.placed p
    left join lateral (
        select u.starts, u.place from unnest(p.times) with ordinality u(starts, place)
        where u.starts > pg_catalog.now() and plan.is_free(p.leader, p.seller, u.starts, false, home)
          -- ten minutes from anything else
          and not exists (select from (values (p.leader), (p.seller)) w(person)
                          cross join lateral ledger.busy_now(w.person, tstzrange(u.starts - interval '10 minutes', u.starts + interval '40 minutes')))
          -- four one-to-ones a day
          and not exists (
              select from (values (p.leader), (p.seller)) w(person)
              cross join lateral (select coalesce((select c.zone from people.contract c where c.person = w.person and c.during @> current_date), home) as zone) z
              where (select pg_catalog.count(*) from (
                         select o.leader, o.seller, a.starts from attention.pair o cross join lateral unnest(o.ahead) a(starts)
                         where w.person in (o.leader, o.seller)
                         union select i.leader, i.seller, i.starts from plan.invited i where w.person in (i.leader, i.seller)
                         union select o.leader, o.seller, o.starts from plan.offered o where w.person in (o.leader, o.seller) and o.chosen is not null) talk
                     where (talk.starts at time zone z.zone)::date = (u.starts at time zone z.zone)::date) >= 4)) t on true
    where p.leader = (select accounts.me()) and trust.is_on('talks') and trust.is_on('free_busy')
      and exists (select from people.reporting_line l where l.person = p.seller and l.leader = p.leader and l.during @> current_date)
      and not exists (select from people.opt_out o where o.person = p.seller)
      and (t.starts is not null or p.times = '{}')
    order by p.seller, t.place
$$;

-- An upload that is undone changes when its person is free.
create trigger place_undone after delete on ledger.import for each row when (old.state = 'applied') execute function plan.place_person();
