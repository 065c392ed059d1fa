-- Of some kinds several mails are due to one on one day, each about another thing: of invitations.
alter table post.mail add column about uuid;
alter table post.mail drop constraint mail_person_kind_day_key;
alter table post.mail add unique nulls not distinct (person, kind, day, about);
alter table post.mail drop constraint mail_kind_check;
alter table post.mail add constraint mail_kind_check check (kind in ('monday', 'before', 'after', 'study', 'invitation'));

-- The study by mail comes to who wants it. Without a chosen language that of the pages holds, as it was read there last; what was never chosen was written
-- as German until now.
alter table post.choice add column study boolean not null default false;
alter table post.choice add column spoken text check (spoken in ('de', 'en'));
alter table post.choice alter column language drop not null, alter column language drop default;
update post.choice set language = null where language = 'de' and monday and reminders and not names;

-- Whether mails of that kind may go to somebody: they didn't opt out and weren't forgotten; to an invitation somebody invited them, any other they want, and
-- have come in at least once.
create or replace function post.reaches(wanted integer, mails text) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (
        select from people.person p
        where p.id = wanted and p.forgotten is null and p.kind = 'person'
          and not exists (select from people.opt_out o where o.person = p.id)
          and (mails = 'invitation'
               or (exists (select from accounts.sign_in s where s.person = p.id)
                   and coalesce((select case mails when 'monday' then c.monday when 'study' then c.study else c.reminders end
                                 from post.choice c where c.person = p.id), mails <> 'study'))))
$$;

create or replace function post.stop(mail_tag uuid, mails text) returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    update post.choice c
    set monday = c.monday and mails in ('reminders', 'study'),
        reminders = c.reminders and mails in ('monday', 'study'),
        study = c.study and mails in ('monday', 'reminders')
    where c.tag = mail_tag and mails in ('monday', 'reminders', 'study', 'all');
    return found;
end
$$;

create or replace function post.purpose_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from post.mail m where new.purpose = case m.kind when 'monday' then 'attention' when 'study' then 'study' else 'talks' end;
    return null;
end
$$;
drop trigger gone_post on trust.ended;
create trigger gone_post after update of gone on trust.ended
    for each row when (new.gone is not null and new.purpose in ('attention', 'talks', 'study')) execute function post.purpose_gone();

-- How far the house's mailbox was read, and how many of its mails were answers that count, answers that don't, and something else. Of the mails nothing.
create table post.mailbox (
    only_one boolean primary key default true check (only_one),
    validity bigint not null default 0,
    last_uid bigint not null default 0,
    looked timestamptz,
    answered timestamptz,
    answers integer not null default 0,
    ignored integer not null default 0,
    others integer not null default 0,
    trouble text check (trouble in ('connect', 'tls', 'login', 'cut')),
    since timestamptz
);
insert into post.mailbox default values;
alter table post.mailbox enable row level security, force row level security;
create policy owner on post.mailbox to rapport_owner using (true) with check (true);
create policy work on post.mailbox to rapport_work using (true) with check (true);
create policy backup on post.mailbox for select to rapport_backup using (true);
grant select, update on post.mailbox to rapport_work;
grant select on post.mailbox to rapport_backup;

-- How the mailbox stands, for whoever looks after the sources.
create function sources.mailbox() returns table (
        looked timestamptz, answered timestamptz, answers integer, ignored integer, others integer, trouble text, since timestamptz)
    language sql stable security definer set search_path = ''
as $$
    select b.looked, b.answered, b.answers, b.ignored, b.others, b.trouble, b.since
    from post.mailbox b where accounts.am('admin') or accounts.am('works_council')
$$;
grant execute on function sources.mailbox() to rapport_web;

-- The mailbox's own address stands in invitations and is nobody's: a system, also in a people file that is taken out.
create function post.known_as_system(address text) returns void
    language sql volatile security definer set search_path = ''
as $$
    insert into people.person (email, name, kind)
    select pg_catalog.lower(address), 'Rapport', 'system'
    where not exists (select from people.person p where p.email = pg_catalog.lower(known_as_system.address))
      and not exists (select from people.alias a where a.address = pg_catalog.lower(known_as_system.address))
    on conflict do nothing
$$;
grant execute on function post.known_as_system(text) to rapport_work;
