-- Who is in a team with me today: my leader, who reports to them beside me, and who reports to me.
create function people.my_team() returns setof integer
    language sql stable security definer set search_path = ''
as $$
    select r.person from people.reporting_line r where r.leader = accounts.me() and r.during @> current_date
    union
    select l.leader from people.reporting_line l where l.person = accounts.me() and l.during @> current_date
    union
    select o.person
    from people.reporting_line l
    join people.reporting_line o on o.leader = l.leader and o.during @> current_date and o.person <> l.person
    where l.person = accounts.me() and l.during @> current_date
$$;
grant execute on function people.my_team() to rapport_web;
