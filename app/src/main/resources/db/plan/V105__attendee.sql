-- An invitation that the house's mailbox sent to leader and seller, by attendee: what they were asked to last, and what they answered. State only: nothing
-- counts as a talk but what the calendar shows.
create table plan.attendee (
    id uuid primary key default gen_random_uuid(),
    leader integer not null references people.person,
    seller integer not null references people.person,
    person integer not null references people.person check (person in (leader, seller)),
    starts timestamptz not null,
    every_weeks smallint not null default 0 check (every_weeks between 0 and 52),
    sequence integer not null default 0,
    is_cancelled boolean not null default false,
    answer text not null default 'none' check (answer in ('none', 'accepted', 'tentative', 'declined')),
    other_time timestamptz,
    stamp timestamptz,
    at timestamptz not null default now()
);
create index on plan.attendee (leader, seller);
create index on plan.attendee (seller);

-- The copy that goes to an attendee. Its tag is the UID of the event, which every answer brings back; as a hash of it, as calendars are read. No page reads
-- it: who knows another's tag could answer for them. The letter is the mail with the current sequence; is_out: an earlier one may have arrived.
create table plan.copy (
    attendee uuid primary key references plan.attendee on delete cascade,
    tag uuid not null unique default gen_random_uuid(),
    uid bytea not null generated always as (substring(sha256(tag::text::bytea) for 16)) stored,
    letter uuid not null unique default gen_random_uuid(),
    is_out boolean not null default false
);
create index on plan.copy (uid);

alter table plan.attendee enable row level security, force row level security;
alter table plan.copy enable row level security, force row level security;
create policy owner on plan.attendee to rapport_owner using (true) with check (true);
create policy owner on plan.copy to rapport_owner using (true) with check (true);
create policy own on plan.attendee for select to rapport_web using (leader = (select accounts.me()) or seller = (select accounts.me()));
create policy work on plan.attendee to rapport_work using (true) with check (true);
create policy work on plan.copy to rapport_work using (true) with check (true);
create policy backup on plan.attendee for select to rapport_backup using (true);
create policy backup on plan.copy for select to rapport_backup using (true);
grant select on plan.attendee to rapport_web;
grant select, update, delete on plan.attendee to rapport_work;
grant select, update on plan.copy to rapport_work;
grant select on plan.attendee, plan.copy to rapport_backup;

-- Invites somebody who reports to the reader, by the house's mailbox: at another time than before with a raised sequence, at the same time not again. False
-- where the time has passed or, if that is to be looked at, isn't free for both. One after the other: of two leaders who book the same time of one at the
-- same moment the second finds it taken.
create function plan.ask(of_seller integer, at_time timestamptz, weeks integer, home text, is_checked boolean) returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    me integer := accounts.me();
    one integer;
    attendee uuid;
begin
    if me is null or of_seller is null or at_time <= pg_catalog.now() or not trust.is_on('talks')
       or not exists (select from people.reporting_line l where l.person = of_seller and l.leader = me and l.during @> current_date)
       or exists (select from people.opt_out o where o.person = of_seller) then
        return false;
    end if;
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('plan.choose'), least(me, of_seller));
    perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('plan.choose'), greatest(me, of_seller));
    if exists (select from plan.attendee a where a.leader = me and a.seller = of_seller and a.starts = at_time and a.every_weeks = weeks
               and not a.is_cancelled) then
        return true;
    end if;
    if is_checked and not plan.is_free(me, of_seller, at_time, false, home) then
        return false;
    end if;
    insert into plan.invited (leader, seller, starts, every_weeks) values (me, of_seller, at_time, weeks)
    on conflict (leader, seller) do update set starts = excluded.starts, every_weeks = excluded.every_weeks, at = pg_catalog.now();
    delete from plan.offered o where o.leader = me and o.seller = of_seller;
    update plan.copy c set letter = pg_catalog.gen_random_uuid()
    from plan.attendee a where a.id = c.attendee and a.leader = me and a.seller = of_seller and not a.is_cancelled and a.starts > pg_catalog.now();
    update plan.attendee a
    set starts = at_time, every_weeks = weeks, sequence = a.sequence + 1, answer = 'none', other_time = null, at = pg_catalog.now()
    where a.leader = me and a.seller = of_seller and not a.is_cancelled and a.starts > pg_catalog.now();
    if not found then
        foreach one in array array[me, of_seller] loop
            insert into plan.attendee (leader, seller, person, starts, every_weeks) values (me, of_seller, one, at_time, weeks) returning id into attendee;
            insert into plan.copy (attendee) values (attendee);
        end loop;
    end if;
    return true;
end
$$;
grant execute on function plan.ask(integer, timestamptz, integer, text, boolean) to rapport_web;

-- Takes the reader's invitation back: who may have got one gets its cancellation.
create function plan.take_back(of_seller integer) returns void
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    me integer := accounts.me();
begin
    delete from plan.invited i where i.leader = me and i.seller = of_seller;
    update plan.copy c set letter = pg_catalog.gen_random_uuid()
    from plan.attendee a where a.id = c.attendee and a.leader = me and a.seller = of_seller and not a.is_cancelled and a.starts > pg_catalog.now();
    update plan.attendee a set is_cancelled = true, sequence = a.sequence + 1, other_time = null, at = pg_catalog.now()
    where a.leader = me and a.seller = of_seller and not a.is_cancelled and a.starts > pg_catalog.now();
end
$$;
grant execute on function plan.take_back(integer) to rapport_web;

-- With what was put off, invited to, offered and planned goes what was asked and answered.
create or replace function plan.forget_proposals() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.set_aside s where new.id in (s.leader, s.seller);
    delete from plan.invited i where new.id in (i.leader, i.seller);
    delete from plan.attendee a where new.id in (a.leader, a.seller);
    delete from plan.offered o where new.id in (o.leader, o.seller);
    delete from plan.planned p where new.id in (p.leader, p.seller);
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
    return null;
end
$$;
