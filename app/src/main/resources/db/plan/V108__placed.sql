-- Half days at which somebody would rather talk; none = it is all the same. Written by themselves.
create table plan.preferred (
    person integer not null references people.person,
    day smallint not null check (day between 1 and 5),
    part text not null check (part in ('morning', 'afternoon')),
    primary key (person, day, part)
);
-- Days ahead on which somebody travels, and when on them they can talk nevertheless, by their own clock; no times = not at all. Written by themselves, never read out
-- of a calendar.
create table plan.travel (
    person integer not null references people.person,
    day date not null,
    from_time time,
    until_time time,
    check ((from_time is null) = (until_time is null)),
    check (from_time < until_time),
    primary key (person, day)
);
-- When the talks take place that a leader's plan asks for: the time that was found, then up to three others, and the rule against this week, if they all lie in the next
-- one or there are none. Computed by a job and looked through again whenever it is read.
create table plan.placed (
    leader integer not null references people.person,
    seller integer not null references people.person,
    times timestamptz[] not null check (cardinality(times) <= 4),
    against text check (against in ('working_hours', 'not_past', 'not_away', 'not_travelling', 'not_busy', 'four_a_day', 'no_other_talk')),
    at timestamptz not null default now(),
    check (cardinality(times) > 0 or against is not null),
    primary key (leader, seller)
);
create index on plan.placed (seller);
alter table plan.preferred enable row level security, force row level security;
alter table plan.travel enable row level security, force row level security;
alter table plan.placed enable row level security, force row level security;
create policy owner on plan.preferred to rapport_owner using (true) with check (true);
create policy owner on plan.travel to rapport_owner using (true) with check (true);
create policy owner on plan.placed to rapport_owner using (true) with check (true);
create policy backup on plan.preferred for select to rapport_backup using (true);
create policy backup on plan.travel for select to rapport_backup using (true);
create policy backup on plan.placed for select to rapport_backup using (true);
create policy own on plan.preferred for select to rapport_web using (person = (select accounts.me()));
create policy own on plan.travel for select to rapport_web using (person = (select accounts.me()));
create policy own on plan.placed for select to rapport_web using (leader = (select accounts.me()) or seller = (select accounts.me()));
create policy write on plan.preferred for insert to rapport_web with check (person = (select accounts.me()) and (select trust.is_on('free_busy')));
create policy write on plan.travel for insert to rapport_web with check (person = (select accounts.me()) and (select trust.is_on('free_busy')));
create policy remove on plan.preferred for delete to rapport_web using (person = (select accounts.me()));
create policy remove on plan.travel for delete to rapport_web using (person = (select accounts.me()));
create policy work on plan.preferred for select to rapport_work using (true);
create policy work on plan.travel for select to rapport_work using (true);
create policy sweep on plan.travel for delete to rapport_work using (true);
create policy work on plan.placed to rapport_work using (true) with check (true);
grant select, insert, delete on plan.preferred, plan.travel to rapport_web;
grant select on plan.preferred, plan.travel, plan.placed to rapport_backup;
grant select on plan.placed to rapport_web;
grant select on plan.preferred to rapport_work;
grant select, delete on plan.travel to rapport_work;
grant select, insert, delete on plan.placed to rapport_work;

-- Whoever places talks has to know when both are busy: times that are still ahead as well.
drop policy past_seen on ledger.busy;
create policy for_placing on ledger.busy for select to rapport_work using (upper(span) < now() or (select trust.is_on('free_busy')));

-- What the plan placed for the reader, who leads: each time that is still ahead and breaks no rule by now, the best first; a row without one where none was found.
create function plan.placed_times(home text) returns table (seller integer, starts timestamptz, against text, knows_both boolean)
    language sql stable security definer set search_path = ''
as $$
    select p.seller, t.starts, p.against,
           exists (select from ledger.import i where i.person = p.seller and i.state = 'applied' and i.busy > 0)
    from plan.placed p
    left join lateral (
        select u.starts, u.place from unnest(p.times) with ordinality u(starts, place)
        where u.starts > pg_catalog.now() and plan.is_free(p.leader, p.seller, u.starts, false, home)
          -- ten minutes from anything else
          and not exists (select from ledger.busy b where b.person in (p.leader, p.seller)
                          and b.span && tstzrange(u.starts - interval '10 minutes', u.starts + interval '40 minutes'))
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
grant execute on function plan.placed_times(text) to rapport_web;

-- What changes a leader's pairs, arrangements or times has their talks placed anew, beside all others, which stay.
create function plan.place_leader() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    perform work.put('place', 'leader-' || case tg_op when 'DELETE' then old.leader else new.leader end);
    return null;
end
$$;
create trigger place after insert or update on attention.measured for each row execute function plan.place_leader();
create trigger place after insert or update or delete on plan.invited for each row execute function plan.place_leader();
create trigger place after insert or update or delete on plan.offered for each row execute function plan.place_leader();
create trigger place after insert or update on plan.set_aside for each row execute function plan.place_leader();

create function plan.place_person() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    one constant integer := case tg_op when 'DELETE' then old.person else new.person end;
begin
    perform work.put('place', 'leader-' || l.leader) from people.reporting_line l where l.person = one and l.during @> current_date;
    perform work.put('place', 'leader-' || one) where exists (select from people.reporting_line l where l.leader = one and l.during @> current_date);
    return null;
end
$$;
create trigger place after insert or update of state on ledger.import for each row when (new.state = 'applied') execute function plan.place_person();
create trigger place after insert or delete on plan.wish for each row execute function plan.place_person();
create trigger place after insert or delete on plan.preferred for each row execute function plan.place_person();
create trigger place after insert or delete on plan.travel for each row execute function plan.place_person();

-- With what was put off, invited to, offered and planned goes what was placed, and with the person what they said of their times.
create or replace function plan.forget_proposals() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.set_aside s where new.id in (s.leader, s.seller);
    delete from plan.invited i where new.id in (i.leader, i.seller);
    delete from plan.attendee a where new.id in (a.leader, a.seller);
    delete from plan.offered o where new.id in (o.leader, o.seller);
    delete from plan.planned p where new.id in (p.leader, p.seller);
    delete from plan.placed p where new.id in (p.leader, p.seller);
    delete from plan.preferred p where p.person = new.id;
    delete from plan.travel t where t.person = new.id;
    return null;
end
$$;
create or replace function plan.opt_out_proposals() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.set_aside s where s.seller = new.person;
    delete from plan.invited i where i.seller = new.person;
    delete from plan.attendee a where a.seller = new.person;
    delete from plan.offered o where o.seller = new.person;
    delete from plan.planned p where p.seller = new.person;
    delete from plan.placed p where p.seller = new.person;
    return null;
end
$$;
create or replace function plan.proposals_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.set_aside;
    delete from plan.invited;
    delete from plan.attendee;
    delete from plan.offered;
    delete from plan.planned;
    delete from plan.placed;
    return null;
end
$$;
create function plan.times_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.placed;
    delete from plan.preferred;
    delete from plan.travel;
    return null;
end
$$;
create trigger times_gone after update of gone on trust.ended
    for each row when (new.purpose = 'free_busy' and new.gone is not null) execute function plan.times_gone();
