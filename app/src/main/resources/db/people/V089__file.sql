-- When a file of people or absences was last taken over and last refused: no content, nobody's name.
create table people.file (
    kind text primary key check (kind in ('people', 'absences')),
    taken_at timestamptz,
    rows integer,
    refused_at timestamptz
);
insert into people.file (kind) values ('people'), ('absences');
alter table people.file enable row level security, force row level security;
create policy owner on people.file to rapport_owner using (true) with check (true);
create policy read on people.file for select to rapport_web using ((select accounts.me()) is not null);
create policy note on people.file for update to rapport_web using ((select accounts.am('admin'))) with check ((select accounts.am('admin')));
create policy backup on people.file for select to rapport_backup using (true);
grant select on people.file to rapport_web, rapport_backup;
grant update on people.file to rapport_web;
