-- What the plan gave a pair in a week, as planned, and the credit that it leaves: a quarter of an hour a week is half an hour every 14 days (METHODS 10.2).
-- Written once a week by a job; five weeks stay.
create table plan.planned (
    leader integer not null references people.person,
    seller integer not null references people.person,
    week date not null check (extract(isodow from week) = 1),
    minutes integer not null check (minutes >= 0),
    credit_minutes integer not null check (credit_minutes >= 0),
    primary key (leader, seller, week)
);
alter table plan.planned enable row level security, force row level security;
create policy owner on plan.planned to rapport_owner using (true) with check (true);
create policy own on plan.planned for select to rapport_web using (leader = (select accounts.me()) or seller = (select accounts.me()));
create policy work on plan.planned to rapport_work using (true) with check (true);
create policy backup on plan.planned for select to rapport_backup using (true);
grant select on plan.planned to rapport_web, rapport_backup;
grant select, insert, delete on plan.planned to rapport_work;

-- With what was put off and invited to goes what was offered and planned.
create or replace function plan.forget_proposals() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.set_aside s where new.id in (s.leader, s.seller);
    delete from plan.invited i where new.id in (i.leader, i.seller);
    delete from plan.offered o where new.id in (o.leader, o.seller);
    delete from plan.planned p where new.id in (p.leader, p.seller);
    return null;
end
$$;
create or replace function plan.opt_out_proposals() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.set_aside s where s.seller = new.person;
    delete from plan.invited i where i.seller = new.person;
    delete from plan.offered o where o.seller = new.person;
    delete from plan.planned p where p.seller = new.person;
    return null;
end
$$;
create or replace function plan.proposals_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.set_aside;
    delete from plan.invited;
    delete from plan.offered;
    delete from plan.planned;
    return null;
end
$$;
