alter table people.company enable row level security, force row level security;
alter table people.person enable row level security, force row level security;
alter table people.alias enable row level security, force row level security;
alter table people.granted enable row level security, force row level security;
alter table people.reporting_line enable row level security, force row level security;
alter table people.contract enable row level security, force row level security;
alter table people.absence enable row level security, force row level security;

create policy owner on people.company to rapport_owner using (true) with check (true);
create policy owner on people.person to rapport_owner using (true) with check (true);
create policy owner on people.alias to rapport_owner using (true) with check (true);
create policy owner on people.granted to rapport_owner using (true) with check (true);
create policy owner on people.reporting_line to rapport_owner using (true) with check (true);
create policy owner on people.contract to rapport_owner using (true) with check (true);
create policy owner on people.absence to rapport_owner using (true) with check (true);

-- Under the web role a subquery sees what its policies let through: of the lines one's own and, with a role, all.
create policy read on people.company for select to rapport_web using ((select accounts.me()) is not null);
create policy read on people.person for select to rapport_web using (
    id = (select accounts.me())
    or (select accounts.sees_directory())
    or id in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date)
    or id in (select l.leader from people.reporting_line l where l.person = (select accounts.me()) and l.during @> current_date));
create policy maker on people.person for select to rapport_web
    using (id in (select l.made_by from accounts.link l where l.person = (select accounts.me())));
create policy read on people.alias for select to rapport_web using (
    person = (select accounts.me())
    or (select accounts.am('admin'))
    or person in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date));
create policy read on people.granted for select to rapport_web
    using (person = (select accounts.me()) or (select accounts.am('admin')));
create policy read on people.reporting_line for select to rapport_web using (
    person = (select accounts.me()) or leader = (select accounts.me()) or (select accounts.sees_directory()));
create policy read on people.contract for select to rapport_web using (
    person = (select accounts.me())
    or (select accounts.am('admin'))
    or person in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date));
create policy read on people.absence for select to rapport_web using (
    person = (select accounts.me())
    or (select accounts.am('admin'))
    or person in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date));

create policy admin on people.company to rapport_web
    using ((select accounts.am('admin'))) with check ((select accounts.am('admin')));
create policy admin on people.person to rapport_web
    using ((select accounts.am('admin'))) with check ((select accounts.am('admin')));
create policy admin on people.alias to rapport_web
    using ((select accounts.am('admin'))) with check ((select accounts.am('admin')));
create policy admin on people.granted to rapport_web
    using ((select accounts.am('admin'))) with check ((select accounts.am('admin')));
create policy admin on people.reporting_line to rapport_web
    using ((select accounts.am('admin'))) with check ((select accounts.am('admin')));
create policy admin on people.contract to rapport_web
    using ((select accounts.am('admin'))) with check ((select accounts.am('admin')));
create policy admin on people.absence to rapport_web
    using ((select accounts.am('admin'))) with check ((select accounts.am('admin')));

create policy work on people.company for select to rapport_work using (true);
create policy work on people.person for select to rapport_work using (true);
create policy work on people.alias for select to rapport_work using (true);
create policy work on people.reporting_line for select to rapport_work using (true);
create policy work on people.contract for select to rapport_work using (true);
create policy work on people.absence for select to rapport_work using (true);

-- An import has to know every address, or it couldn't tell a colleague from somebody outside.
create policy import on people.person for select to rapport_import using ((select accounts.me()) is not null);
create policy import on people.alias for select to rapport_import using ((select accounts.me()) is not null);

create policy backup on people.company for select to rapport_backup using (true);
create policy backup on people.person for select to rapport_backup using (true);
create policy backup on people.alias for select to rapport_backup using (true);
create policy backup on people.granted for select to rapport_backup using (true);
create policy backup on people.reporting_line for select to rapport_backup using (true);
create policy backup on people.contract for select to rapport_backup using (true);
create policy backup on people.absence for select to rapport_backup using (true);

grant usage on schema people to rapport_web, rapport_work, rapport_import, rapport_backup;
grant select, insert, update on people.company to rapport_web;
grant select, insert, update on people.person to rapport_web;
grant select, insert, update, delete on people.alias, people.granted, people.reporting_line, people.contract, people.absence
    to rapport_web;
grant select on people.company, people.person, people.alias, people.reporting_line, people.contract, people.absence to rapport_work;
grant select on people.person, people.alias to rapport_import;
grant select on all tables in schema people to rapport_backup;
