-- What was collected for a purpose stays for 14 days after it was switched off, and goes then; whoever switches it on again in
-- time keeps it. Each module deletes its own once "gone" is set.
create table trust.ended (
    purpose text primary key,
    at timestamptz not null default now(),
    gone timestamptz
);
alter table trust.ended enable row level security, force row level security;
create policy owner on trust.ended to rapport_owner using (true) with check (true);
create policy read on trust.ended for select to rapport_web using ((select accounts.me()) is not null);
create policy work on trust.ended to rapport_work using (true) with check (true);
create policy backup on trust.ended for select to rapport_backup using (true);
grant select on trust.ended to rapport_web, rapport_backup;
grant select, update on trust.ended to rapport_work;

create function trust.purpose_ends() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if tg_op = 'DELETE' then
        insert into trust.ended (purpose) values (old.name) on conflict (purpose) do update set at = now(), gone = null;
    elsif trust.is_on(new.name) then -- not before the works council agreed, where there is one
        delete from trust.ended e where e.purpose = new.name;
    end if;
    return null;
end
$$;
create trigger purpose_ends after insert or update or delete on trust.purpose
    for each row execute function trust.purpose_ends();
