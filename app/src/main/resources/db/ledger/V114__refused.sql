-- Files that were brought as calendars and refused: how many a day, and why. Nobody's name, nothing of what was in them.
create table ledger.refused (
    day date not null default current_date,
    reason text not null check (reason in ('no_calendar', 'zip')),
    files integer not null default 1,
    primary key (day, reason)
);
alter table ledger.refused enable row level security, force row level security;
create policy owner on ledger.refused to rapport_owner using (true) with check (true);
create policy operators on ledger.refused for select to rapport_web
    using ((select accounts.am('admin')) or (select accounts.am('works_council')));
create policy sweep on ledger.refused for select to rapport_work using (true);
create policy sweep_old on ledger.refused for delete to rapport_work using (true);
create policy backup on ledger.refused for select to rapport_backup using (true);
grant select on ledger.refused to rapport_web, rapport_backup;
grant select, delete on ledger.refused to rapport_work;

create function ledger.note_refused(why text) returns void
    language sql volatile security definer set search_path = ''
as $$
    insert into ledger.refused as r (reason) select why where accounts.me() is not null
    on conflict (day, reason) do update set files = r.files + 1
$$;
grant execute on function ledger.note_refused(text) to rapport_web;
