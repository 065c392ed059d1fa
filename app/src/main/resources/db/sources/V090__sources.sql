create schema sources;
grant usage on schema sources to rapport_web;

-- How the ways in stand. Of calendars each leader's state for the admin, without anybody's name for the works council; counts, never content.
create function sources.calendars() returns table (
        person integer, name text, at timestamptz, events integer, hidden integer, problems integer, named integer)
    language sql stable security definer set search_path = ''
as $$
    select case when accounts.am('admin') then l.leader end,
           case when accounts.am('admin') then coalesce(nullif(p.name, ''), p.email) end,
           i.at, i.events, i.hidden, pg_catalog.cardinality(i.problems), i.named
    from (select distinct r.leader from people.reporting_line r where r.during @> current_date) l
    join people.person p on p.id = l.leader and p.forgotten is null
    left join lateral (
        select u.at, u.events, u.hidden, u.problems, u.named from ledger.import u
        where u.person = l.leader and u.state = 'applied' and u.kind <> 'busy' order by u.id desc limit 1) i on true
    where accounts.am('admin') or accounts.am('works_council')
    order by i.at nulls first, p.name
$$;

-- Busy times of how many people there are, and talks entered by hand in the last 28 days.
create function sources.counts() returns table (busy integer, newest_busy timestamptz, logged integer, newest_logged timestamptz)
    language sql stable security definer set search_path = ''
as $$
    select (select pg_catalog.count(distinct u.person)::int from ledger.import u where u.kind = 'busy' and u.state = 'applied'),
           (select pg_catalog.max(u.at) from ledger.import u where u.kind = 'busy' and u.state = 'applied'),
           (select pg_catalog.count(*)::int from ledger.logged_contact c where c.made > pg_catalog.now() - interval '28 days'),
           (select pg_catalog.max(c.made) from ledger.logged_contact c)
    where accounts.am('admin') or accounts.am('works_council')
$$;

-- Computations that are due, and those that failed last; the oldest since when.
create function sources.jobs() returns table (due integer, since timestamptz, failed integer, last_failure timestamptz)
    language sql stable security definer set search_path = ''
as $$
    select pg_catalog.count(*) filter (where t.execution_time <= pg_catalog.now())::int,
           pg_catalog.min(t.execution_time) filter (where t.execution_time <= pg_catalog.now()),
           pg_catalog.count(*) filter (where t.consecutive_failures > 0)::int,
           pg_catalog.max(t.last_failure) filter (where t.consecutive_failures > 0)
    from work.scheduled_tasks t
    where accounts.am('admin') or accounts.am('works_council')
$$;
grant execute on function sources.calendars() to rapport_web;
grant execute on function sources.counts() to rapport_web;
grant execute on function sources.jobs() to rapport_web;
