-- A leader sees deals from the day on that the line begins: what is open, and what was closed since.
drop policy shared on crm.deal;
create policy shared on crm.deal for select to rapport_web using (counts and (
    exists (select from crm.share s where s.deal = deal.id and s.person = (select accounts.me()))
    or exists (
        select from crm.share s join people.reporting_line l on l.person = s.person
        where s.deal = deal.id and l.leader = (select accounts.me()) and l.during @> current_date
          and (deal.closed is null or deal.closed >= coalesce(lower(l.during), '-infinity')))));
