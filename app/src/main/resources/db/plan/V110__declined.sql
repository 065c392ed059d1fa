-- That none of the times a leader offered suited: which ones, so that others are offered. Said by the seller; gone once there is an invitation or another offer is chosen.
create table plan.declined (
    leader integer not null references people.person,
    seller integer not null references people.person,
    times timestamptz[] not null,
    at timestamptz not null default now(),
    primary key (leader, seller)
);
create index on plan.declined (seller);
alter table plan.declined enable row level security, force row level security;
create policy owner on plan.declined to rapport_owner using (true) with check (true);
create policy own on plan.declined for select to rapport_web using (leader = (select accounts.me()) or seller = (select accounts.me()));
create policy remove on plan.declined for delete to rapport_web using (leader = (select accounts.me()));
create policy backup on plan.declined for select to rapport_backup using (true);
create policy work on plan.declined for select to rapport_work using (true);
create policy sweep on plan.declined for delete to rapport_work using (true);
grant select, delete on plan.declined to rapport_web;
grant select on plan.declined to rapport_backup;
grant select, delete on plan.declined to rapport_work;

-- Says of all times that a leader offers the reader that none suits; false where none is offered.
create function plan.decline(of_leader integer) returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    me constant integer := accounts.me();
    gone timestamptz[];
begin
    if me is null or of_leader is null or not trust.is_on('talks') then
        return false;
    end if;
    with taken as (delete from plan.offered o where o.leader = of_leader and o.seller = me returning o.starts)
    select pg_catalog.array_agg(t.starts order by t.starts) into gone from taken t;
    if gone is null then
        return false;
    end if;
    insert into plan.declined as d (leader, seller, times) values (of_leader, me, gone)
    on conflict (leader, seller) do update set times = d.times || excluded.times, at = pg_catalog.now();
    return true;
end
$$;
grant execute on function plan.decline(integer) to rapport_web;

-- Goes with the person, their opting out and the purpose.
create function plan.forget_declined() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.declined d where new.id in (d.leader, d.seller);
    return null;
end
$$;
create trigger forget_declined after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function plan.forget_declined();
create function plan.opt_out_declined() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.declined d where d.seller = new.person;
    return null;
end
$$;
create trigger opt_out_declined after insert on people.opt_out
    for each row execute function plan.opt_out_declined();
create function plan.declined_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.declined;
    return null;
end
$$;
create trigger declined_gone after update of gone on trust.ended
    for each row when (new.purpose = 'talks' and new.gone is not null) execute function plan.declined_gone();

-- Whether nothing else lies at that time for either of the two. Of a talk that was invited to or stands in a calendar, one event that begins with it is the talk
-- itself: not in the calendar of a leader that doesn't show the talk. The newest upload of each tells: older ones still hold what was moved since.
create or replace function plan.is_free(of_leader integer, of_seller integer, from_then timestamptz, is_planned boolean, home text) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select not exists (
        select from (values (of_leader), (of_seller)) w(person)
        cross join lateral (select pg_catalog.max(i.id) as newest from ledger.import i where i.person = w.person and i.state = 'applied') n
        where trust.is_on('free_busy')
              and (exists (select from ledger.busy b
                           where b.person = w.person and b.span && tstzrange(from_then, from_then + interval '30 minutes')
                             and not (is_planned and (pg_catalog.lower(b.span) = from_then or b.import <> n.newest)))
                   or (is_planned
                       and (select coalesce(pg_catalog.sum(b.events), 0) from ledger.busy b
                            where b.person = w.person and b.import = n.newest and pg_catalog.lower(b.span) = from_then)
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
