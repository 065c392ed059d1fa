-- As of deals (V117), so of the parts in them: a leader sees those of what is open, and of what was closed since the line began.
create function crm.is_of_my_time(of_deal text, of_seller integer) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (
        select from people.reporting_line l
        join crm.share s on s.person = l.person and s.deal = of_deal and s.counts
        left join crm.deal d on d.id = s.deal and d.counts
        where l.leader = accounts.me() and l.person = of_seller and l.during @> current_date
          and (d.closed is null or d.closed >= coalesce(lower(l.during), '-infinity')))
$$;
grant execute on function crm.is_of_my_time(text, integer) to rapport_web;

drop policy pair on crm.share;
create policy pair on crm.share for select to rapport_web using (counts and (
    person = (select accounts.me())
    or (person in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date)
        and crm.is_of_my_time(deal, person))));
