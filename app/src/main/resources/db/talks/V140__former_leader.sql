-- Who led until lately keeps what stands between the two for 14 days, as its figures; the seller keeps their own rows.
do $$
declare
    name text;
    pair constant text := '(seller = (select accounts.me()) or (leader = (select accounts.me()) and seller in ('
        || 'select l.person from people.reporting_line l where l.leader = (select accounts.me()) '
        || 'and l.during && daterange(current_date - 14, current_date, ''[]''))))';
begin
    foreach name in array array['point', 'promise', 'settled', 'stay'] loop
        execute format('alter policy pair on talks.%I using (' || pair || ')', name);
    end loop;
    foreach name in array array['point', 'promise'] loop
        execute format('alter policy change on talks.%I using (' || pair || ') with check (' || pair || ')', name);
    end loop;
end
$$;

-- How the reader's leader or seller of the last 14 days is called, as long as promises stand between the two; empty for anybody else.
create function talks.called(other integer) returns text
    language sql stable security definer set search_path = ''
as $$
    select coalesce((
        select coalesce(nullif(p.name, ''), p.email) from people.person p
        where p.id = other and p.forgotten is null
          and exists (select from people.reporting_line l
                      where (l.person, l.leader) in ((other, accounts.me()), (accounts.me(), other))
                        and l.during && daterange(current_date - 14, current_date, '[]'))
          and exists (select from talks.promise t
                      where (t.seller, t.leader) in ((other, accounts.me()), (accounts.me(), other)))), '')
$$;
grant execute on function talks.called(integer) to rapport_web, rapport_work;
