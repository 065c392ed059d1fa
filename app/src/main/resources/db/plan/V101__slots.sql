-- Times that a leader offers, free for themselves, to somebody whose busy times aren't known; chosen: when the other took one of them. State only:
-- nothing counts as a talk but what the calendar shows.
create table plan.offered (
    leader integer not null references people.person,
    seller integer not null references people.person,
    starts timestamptz not null,
    chosen timestamptz,
    at timestamptz not null default now(),
    primary key (leader, seller, starts)
);
alter table plan.offered enable row level security, force row level security;
create policy owner on plan.offered to rapport_owner using (true) with check (true);
create policy own on plan.offered for select to rapport_web using (leader = (select accounts.me()) or seller = (select accounts.me()));
create policy write on plan.offered for insert to rapport_web with check (
    leader = (select accounts.me()) and chosen is null and (select trust.is_on('talks'))
    and seller in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date));
create policy remove on plan.offered for delete to rapport_web using (leader = (select accounts.me()));
create policy backup on plan.offered for select to rapport_backup using (true);
create policy work on plan.offered for select to rapport_work using (true);
create policy sweep on plan.offered for delete to rapport_work using (true);
grant select, insert, delete on plan.offered to rapport_web;
grant select on plan.offered to rapport_backup;
grant select, delete on plan.offered to rapport_work;

-- When a leader and somebody who reports to them are both free, two weeks ahead, on the whole and the half hour. The other side's busy times
-- themselves leave this function never, and nine slots at most do. Public holidays are passed in: they come from no table. Of a series, every so many weeks by the leader's
-- clock, the times of four weeks are free, which is as far as calendars tell.
create index on ledger.busy (person);
drop function ledger.free_slots(integer, integer, text);

create function plan.free_slots(seller integer, minutes integer, every_weeks integer, home text, leader_off date[], seller_off date[])
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
               or exists (select from ledger.busy b
                          cross join pg_catalog.generate_series(1, case when every_weeks > 0 then 3 / every_weeks else 0 end) k
                          cross join lateral (select pg_catalog.make_interval(weeks => k * every_weeks) as later,
                                                     (select l.zone from two l where l.person = accounts.me()) as zone) s
                          where b.person = t.person and b.span && tstzrange((g.starts at time zone s.zone + s.later) at time zone s.zone,
                                                                            (g.ends at time zone s.zone + s.later) at time zone s.zone))
               or exists (select from talk o where o.person = t.person
                          and o.starts < g.ends + interval '10 minutes' and o.starts + interval '30 minutes' > g.starts - interval '10 minutes')
               -- four one-to-ones a day
               or (select pg_catalog.count(*) from talk o
                   where o.counts and o.person = t.person and (o.starts at time zone t.zone)::date = here.begins::date) >= 4))
    select f.starts, exists (select from ledger.import i where i.person = seller and i.state = 'applied' and i.busy > 0)
    from free f where f.in_day in (1, 5, 9) order by f.starts limit 9
$$;
grant execute on function plan.free_slots(integer, integer, integer, text, date[], date[]) to rapport_web;

-- With which rhythm somebody was invited: after how many weeks the talk comes again; 0 = once.
alter table plan.invited add column every_weeks smallint not null default 0 check (every_weeks between 0 and 52);

-- Whether nothing else lies at that time for either of the two. Of a talk that was invited to or stands in a calendar what begins with it is the talk itself,
-- and the newest upload of each tells: older ones still hold what was moved since.
create function plan.is_free(of_leader integer, of_seller integer, from_then timestamptz, is_planned boolean, home text) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select not exists (
        select from (values (of_leader), (of_seller)) w(person)
        where exists (select from ledger.busy b
                      where trust.is_on('free_busy') and b.person = w.person and b.span && tstzrange(from_then, from_then + interval '30 minutes')
                        and not (is_planned and (pg_catalog.lower(b.span) = from_then
                                 or b.import <> (select pg_catalog.max(i.id) from ledger.import i where i.person = w.person and i.state = 'applied'))))
           or exists (select from people.absence a
                      cross join lateral (select from_then at time zone coalesce((select c.zone from people.contract c
                                              where c.person = w.person and c.during @> current_date limit 1), home) as begins) here
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

-- What is arranged for a time ahead between the reader and whoever leads them or reports to them today: offered, invited to and not yet in the calendar,
-- or in the calendar of the next seven days; and whether nothing else has come across it. Of what has, nothing is told but that.
create function plan.arranged(home text)
    returns table (kind text, leader integer, seller integer, starts timestamptz, is_chosen boolean, is_free boolean)
    language sql stable security definer set search_path = ''
as $$
    with one as (
        select 'OFFERED' as kind, o.leader, o.seller, o.starts, o.chosen is not null as is_chosen from plan.offered o
        union all
        select 'INVITED', i.leader, i.seller, i.starts, false from plan.invited i
        where not exists (select from attention.pair c where c.leader = i.leader and c.seller = i.seller and i.starts = any (c.ahead))
        union all
        select 'SCHEDULED', p.leader, p.seller, a.starts, false from attention.pair p cross join lateral unnest(p.ahead) a(starts)
        where a.starts < pg_catalog.now() + interval '7 days')
    select one.kind, one.leader, one.seller, one.starts, one.is_chosen,
           plan.is_free(one.leader, one.seller, one.starts, one.kind <> 'OFFERED', home)
    from one
    where (select accounts.me()) in (one.leader, one.seller) and one.starts > pg_catalog.now() and trust.is_on('talks')
      and exists (select from people.reporting_line l where l.person = one.seller and l.leader = one.leader and l.during @> current_date)
      and not exists (select from people.opt_out o where o.person = one.seller)
    order by one.starts, one.seller
$$;
grant execute on function plan.arranged(text) to rapport_web;

-- Takes one of the times that a leader offered; false where it isn't offered or something has come across it since. One after the other: who taps at the
-- same time as another, on the same time of the same leader, finds it taken.
create function plan.choose(of_leader integer, at_time timestamptz, home text) returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    me integer := accounts.me();
begin
    if me is null or of_leader is null then
        return false;
    end if;
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('plan.choose'), least(me, of_leader));
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('plan.choose'), greatest(me, of_leader));
    if not exists (select from plan.offered o join people.reporting_line l on l.person = o.seller and l.leader = o.leader and l.during @> current_date
                   where o.leader = of_leader and o.seller = me and o.starts = at_time and o.starts > pg_catalog.now() and trust.is_on('talks'))
       or not plan.is_free(of_leader, me, at_time, false, home) then
        return false;
    end if;
    update plan.offered o set chosen = case when o.starts = at_time then pg_catalog.now() end where o.leader = of_leader and o.seller = me;
    return true;
end
$$;
grant execute on function plan.choose(integer, timestamptz, text) to rapport_web;
