-- How many large deals of who carries the label its measure leaves out (METHODS 6.1, "report separately"): the job alone can tell,
-- since a deal is large beside all of the company. A fact of the year before the quarter: a leader sees it whose line is as old.
create table crm.large_deals (
    person integer not null,
    quarter date not null,
    deals integer not null check (deals > 0),
    primary key (person, quarter),
    foreign key (person, quarter) references crm.label on delete cascade
);
alter table crm.large_deals enable row level security, force row level security;
create policy owner on crm.large_deals to rapport_owner using (true) with check (true);
create policy backup on crm.large_deals for select to rapport_backup using (true);
grant select on crm.large_deals to rapport_backup;
create policy work on crm.large_deals to rapport_work using (true) with check (true);
grant select, insert on crm.large_deals to rapport_work;
create policy pair on crm.large_deals for select to rapport_web using ((select trust.is_on('label')) and (
    person = (select accounts.me())
    or exists (
        select from people.reporting_line l
        where l.person = large_deals.person and l.leader = (select accounts.me()) and l.during @> current_date
          and coalesce(lower(l.during), '-infinity') <= large_deals.quarter - interval '12 months')));
grant select on crm.large_deals to rapport_web;
