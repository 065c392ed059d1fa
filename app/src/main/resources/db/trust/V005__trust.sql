create schema trust;

-- One row per viewer, person, page and day: every look of somebody else at a named fact.
create table trust.look (
    viewer integer not null references people.person,
    person integer not null references people.person,
    page text not null,
    day date not null default current_date,
    check (viewer <> person),
    primary key (viewer, person, page, day)
);
create index on trust.look (person);

-- Off until it stands here.
create table trust.purpose (
    name text primary key check (name in
        ('attention', 'free_busy', 'talks', 'study', 'results', 'label', 'pulse', 'help', 'evidence')),
    since date not null,
    agreement text not null
);

alter table trust.look enable row level security, force row level security;
alter table trust.purpose enable row level security, force row level security;

create policy owner on trust.look to rapport_owner using (true) with check (true);
create policy owner on trust.purpose to rapport_owner using (true) with check (true);

create policy read on trust.look for select to rapport_web
    using (person = (select accounts.me()) or viewer = (select accounts.me()));
create policy write on trust.look for insert to rapport_web with check (viewer = (select accounts.me()));
create policy read on trust.purpose for select to rapport_web using ((select accounts.me()) is not null);
create policy viewer on people.person for select to rapport_web
    using (id in (select l.viewer from trust.look l where l.person = (select accounts.me())));
create policy work on trust.look for delete to rapport_work using (true);
create policy seen on trust.look for select to rapport_work using (true);
create policy work on trust.purpose for select to rapport_work using (true);
create policy backup on trust.look for select to rapport_backup using (true);
create policy backup on trust.purpose for select to rapport_backup using (true);

grant usage on schema trust to rapport_web, rapport_work, rapport_backup;
grant select, insert on trust.look to rapport_web;
grant select, delete on trust.look to rapport_work;
grant select on trust.purpose to rapport_web, rapport_work;
grant select on trust.look, trust.purpose to rapport_backup;
