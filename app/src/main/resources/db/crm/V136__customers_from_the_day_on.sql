-- As of deals (V117), so of customers: whom somebody looks after is seen today; what became of a contract and what a customer
-- answered, by a leader from the day on that the line begins.
drop policy kept on crm.renewal;
create policy kept on crm.renewal for select to rapport_web using (counts and (
    exists (select from crm.customer c where c.id = renewal.customer and c.owner = (select accounts.me()))
    or exists (
        select from crm.customer c join people.reporting_line l on l.person = c.owner
        where c.id = renewal.customer and l.leader = (select accounts.me()) and l.during @> current_date
          and renewal.due >= coalesce(lower(l.during), '-infinity'))));
drop policy kept on crm.satisfaction;
create policy kept on crm.satisfaction for select to rapport_web using (counts and (
    exists (select from crm.customer c where c.id = satisfaction.customer and c.owner = (select accounts.me()))
    or exists (
        select from crm.customer c join people.reporting_line l on l.person = c.owner
        where c.id = satisfaction.customer and l.leader = (select accounts.me()) and l.during @> current_date
          and satisfaction.day >= coalesce(lower(l.during), '-infinity'))));
