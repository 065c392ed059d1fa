-- What the two want to talk about next, and what they talked about; both add, both see all of it.
create table talks.point (
    id uuid primary key default gen_random_uuid(),
    leader integer not null references people.person,
    seller integer not null references people.person,
    author integer not null references people.person check (author in (leader, seller)),
    words text not null check (words <> '' and length(words) <= 300),
    at timestamptz not null default now(),
    done date
);
create index on talks.point (seller);
create index on talks.point (leader);
-- What one of the two prepares alone; gone 14 days after the talk, and 8 weeks after it was written at the latest.
create table talks.note (
    id uuid primary key default gen_random_uuid(),
    leader integer not null references people.person,
    seller integer not null references people.person,
    author integer not null references people.person check (author in (leader, seller)),
    words text not null check (words <> '' and length(words) <= 500),
    at timestamptz not null default now()
);
create index on talks.note (author);
-- What the two agreed, whose it is, and until when: done by whose it is, kept once the other says so.
create table talks.promise (
    id uuid primary key default gen_random_uuid(),
    leader integer not null references people.person,
    seller integer not null references people.person,
    author integer not null references people.person check (author in (leader, seller)),
    owner integer not null references people.person check (owner in (leader, seller)),
    words text not null check (words <> '' and length(words) <= 300),
    due date not null,
    at timestamptz not null default now(),
    done date,
    kept date,
    check (kept is null or done is not null)
);
create index on talks.promise (seller);
create index on talks.promise (leader);
-- Of which talk it was said that nothing was agreed, so that nobody is asked again.
create table talks.settled (
    leader integer not null references people.person,
    seller integer not null references people.person,
    day date not null,
    primary key (leader, seller, day)
);
-- When the two had a stay talk; of what was said in it only the promises are kept.
create table talks.stay (
    leader integer not null references people.person,
    seller integer not null references people.person,
    day date not null,
    primary key (leader, seller, day)
);

do $$
declare
    name text;
    -- whose row it may be: of a pair of today, in which the reader is one of the two
    pair constant text := '(seller = (select accounts.me()) or (leader = (select accounts.me()) and seller in ('
        || 'select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date)))';
    today constant text := 'exists (select from people.reporting_line l where l.person = seller and l.leader = %1$I.leader and l.during @> current_date)';
begin
    foreach name in array array['point', 'note', 'promise', 'settled', 'stay'] loop
        execute format('alter table talks.%I enable row level security, force row level security', name);
        execute format('create policy owner on talks.%I to rapport_owner using (true) with check (true)', name);
        execute format('create policy backup on talks.%I for select to rapport_backup using (true)', name);
        execute format('create policy work on talks.%I for select to rapport_work using (true)', name);
        execute format('create policy sweep on talks.%I for delete to rapport_work using (true)', name);
        execute format('grant select, insert on talks.%I to rapport_web', name);
        execute format('grant select on talks.%I to rapport_backup', name);
        execute format('grant select, delete on talks.%I to rapport_work', name);
        execute format('create policy write on talks.%I for insert to rapport_web with check ('
            || '(select trust.is_on(''talks'')) and (select accounts.me()) in (leader, seller) and ' || today || ')', name);
        if name <> 'note' then
            execute format('create policy pair on talks.%I for select to rapport_web using (' || pair || ')', name);
        end if;
        if name in ('point', 'note', 'promise') then
            execute format('create policy author on talks.%I as restrictive for insert to rapport_web '
                || 'with check (author = (select accounts.me()))', name);
            execute format('create policy remove on talks.%I for delete to rapport_web using (author = (select accounts.me()))', name);
            execute format('grant delete on talks.%I to rapport_web', name);
        end if;
        if name in ('point', 'promise') then
            execute format('create policy change on talks.%I for update to rapport_web using (' || pair || ') with check (' || pair || ')', name);
        end if;
    end loop;
end
$$;
create policy own on talks.note for select to rapport_web using (author = (select accounts.me()));
-- a promise that was kept is both's to remember
create policy not_kept on talks.promise as restrictive for delete to rapport_web using (done is null);
grant update on talks.point, talks.promise to rapport_web;
grant usage on schema talks to rapport_work;

-- Of a point nothing changes but that it was talked about.
create function talks.point_moves() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    raise exception 'of a point only done may change' using errcode = 'check_violation';
end
$$;
create trigger point_moves before update on talks.point for each row
    when ((new.id, new.leader, new.seller, new.author, new.words, new.at) is distinct from (old.id, old.leader, old.seller, old.author, old.words, old.at))
    execute function talks.point_moves();

-- Done is said by whose the promise is, kept by the other, who may also take done back; nothing else changes.
create function talks.promise_moves() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    mine constant boolean := old.owner = accounts.me();
begin
    if (new.id, new.leader, new.seller, new.author, new.owner, new.words, new.due, new.at)
            is distinct from (old.id, old.leader, old.seller, old.author, old.owner, old.words, old.due, old.at)
        or (mine and new.kept is distinct from old.kept) or (not mine and new.done is not null and new.done is distinct from old.done) then
        raise exception 'done is said by whose the promise is, kept by the other' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger promise_moves before update on talks.promise for each row execute function talks.promise_moves();

-- That the leader has prepared points of their own is told to the seller; not which, and not how many.
create function talks.leader_prepares() returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (
        select from talks.note n join people.reporting_line l on l.person = n.seller and l.leader = n.leader and l.during @> current_date
        where n.seller = accounts.me() and n.author = n.leader)
$$;
grant execute on function talks.leader_prepares() to rapport_web;

create function talks.forget_talks() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from talks.point t where new.id in (t.leader, t.seller);
    delete from talks.note t where new.id in (t.leader, t.seller);
    delete from talks.promise t where new.id in (t.leader, t.seller);
    delete from talks.settled t where new.id in (t.leader, t.seller);
    delete from talks.stay t where new.id in (t.leader, t.seller);
    return null;
end
$$;
create trigger forget_talks after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function talks.forget_talks();

create function talks.talks_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from talks.point;
    delete from talks.note;
    delete from talks.promise;
    delete from talks.settled;
    delete from talks.stay;
    return null;
end
$$;
create trigger talks_gone after update of gone on trust.ended
    for each row when (new.purpose = 'talks' and new.gone is not null) execute function talks.talks_gone();
