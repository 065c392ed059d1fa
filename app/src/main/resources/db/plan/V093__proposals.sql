-- That a leader put a proposal off: until when, how long the other had waited then, and how often. No reason is asked for.
create table plan.set_aside (
    leader integer not null references people.person,
    seller integer not null references people.person,
    until date not null,
    level text not null,
    times integer not null default 1,
    primary key (leader, seller)
);
-- That a leader invited somebody, for when: both see it. Nothing counts as a talk but what the calendar shows.
create table plan.invited (
    leader integer not null references people.person,
    seller integer not null references people.person,
    starts timestamptz not null,
    at timestamptz not null default now(),
    primary key (leader, seller)
);
alter table plan.set_aside enable row level security, force row level security;
alter table plan.invited enable row level security, force row level security;
create policy owner on plan.set_aside to rapport_owner using (true) with check (true);
create policy owner on plan.invited to rapport_owner using (true) with check (true);
create policy own on plan.set_aside for select to rapport_web using (leader = (select accounts.me()) or seller = (select accounts.me()));
create policy own on plan.invited for select to rapport_web using (leader = (select accounts.me()) or seller = (select accounts.me()));
create policy write on plan.set_aside for insert to rapport_web with check (
    leader = (select accounts.me()) and (select trust.is_on('talks'))
    and seller in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date));
create policy write on plan.invited for insert to rapport_web with check (
    leader = (select accounts.me()) and (select trust.is_on('talks'))
    and seller in (select l.person from people.reporting_line l where l.leader = (select accounts.me()) and l.during @> current_date));
create policy change on plan.set_aside for update to rapport_web using (leader = (select accounts.me())) with check (leader = (select accounts.me()));
create policy change on plan.invited for update to rapport_web using (leader = (select accounts.me())) with check (leader = (select accounts.me()));
create policy remove on plan.set_aside for delete to rapport_web using (leader = (select accounts.me()));
create policy remove on plan.invited for delete to rapport_web using (leader = (select accounts.me()));
create policy backup on plan.set_aside for select to rapport_backup using (true);
create policy backup on plan.invited for select to rapport_backup using (true);
create policy work on plan.set_aside for select to rapport_work using (true);
create policy work on plan.invited for select to rapport_work using (true);
create policy sweep on plan.set_aside for delete to rapport_work using (true);
create policy sweep on plan.invited for delete to rapport_work using (true);
grant usage on schema plan to rapport_work;
grant select, insert, update, delete on plan.set_aside, plan.invited to rapport_web;
grant select on plan.set_aside, plan.invited to rapport_backup;
grant select, delete on plan.set_aside, plan.invited to rapport_work;

create function plan.forget_proposals() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.set_aside s where new.id in (s.leader, s.seller);
    delete from plan.invited i where new.id in (i.leader, i.seller);
    return null;
end
$$;
create trigger forget_proposals after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function plan.forget_proposals();

create function plan.opt_out_proposals() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.set_aside s where s.seller = new.person;
    delete from plan.invited i where i.seller = new.person;
    return null;
end
$$;
create trigger opt_out_proposals after insert on people.opt_out
    for each row execute function plan.opt_out_proposals();

create function plan.proposals_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.set_aside;
    delete from plan.invited;
    return null;
end
$$;
create trigger proposals_gone after update of gone on trust.ended
    for each row when (new.purpose = 'talks' and new.gone is not null) execute function plan.proposals_gone();
