-- A wish is answered by the talk: once the calendar, or an entry by hand, shows one of the two alone since it was said.
create function plan.wish_met() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.wish w
    using changed c join people.reporting_line l on (l.leader, l.person) = (c.leader, c.seller) and l.during @> current_date
    where w.person = c.seller and c.one_to_one and c.starts >= w.since and c.ends <= pg_catalog.now();
    return null;
end
$$;
create trigger wish_met after insert on attention.contact referencing new table as changed
    for each statement execute function plan.wish_met();
