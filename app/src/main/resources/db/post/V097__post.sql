create schema post;

-- Which mails somebody wants, in which language, and whether names may stand in them. The tag lets them be stopped without signing in.
create table post.choice (
    person integer primary key references people.person,
    monday boolean not null default true,
    reminders boolean not null default true,
    names boolean not null default false,
    language text not null default 'de' check (language in ('de', 'en')),
    tag uuid not null default gen_random_uuid()
);
create index on post.choice (tag);

-- A mail that is to be sent, and what became of it. Its text isn't here: it is written when it is sent. One a person, kind and day.
create table post.mail (
    id uuid primary key default gen_random_uuid(),
    person integer not null references people.person,
    kind text not null check (kind in ('monday', 'before', 'after')),
    day date not null,
    due timestamptz not null,
    until timestamptz not null,
    state text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'lapsed', 'refused', 'unclear')),
    tries integer not null default 0,
    next_try timestamptz not null,
    trouble text check (trouble in ('connect', 'tls', 'login', 'refused', 'address', 'content', 'cut')),
    at timestamptz not null,
    unique (person, kind, day)
);
create index on post.mail (next_try) where state = 'queued';

alter table post.choice enable row level security, force row level security;
alter table post.mail enable row level security, force row level security;
create policy owner on post.choice to rapport_owner using (true) with check (true);
create policy owner on post.mail to rapport_owner using (true) with check (true);
create policy own on post.choice for select to rapport_web using (person = (select accounts.me()));
create policy choose on post.choice for insert to rapport_web with check (person = (select accounts.me()));
create policy change on post.choice for update to rapport_web
    using (person = (select accounts.me())) with check (person = (select accounts.me()));
create policy own on post.mail for select to rapport_web using (person = (select accounts.me()));
create policy work on post.choice for select to rapport_work using (true);
create policy begin on post.choice for insert to rapport_work with check (true);
create policy work on post.mail to rapport_work using (true) with check (true);
create policy backup on post.choice for select to rapport_backup using (true);
create policy backup on post.mail for select to rapport_backup using (true);
grant usage on schema post to rapport_web, rapport_work, rapport_backup;
grant select, insert, update on post.choice to rapport_web;
grant select on post.mail to rapport_web;
grant select, insert on post.choice to rapport_work;
grant select, insert, update, delete on post.mail to rapport_work;
grant select on post.choice, post.mail to rapport_backup;

-- Whether mails of that kind may go to somebody: they have come in at least once, didn't opt out, weren't forgotten, and want them.
create function post.reaches(wanted integer, mails text) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (
        select from people.person p
        where p.id = wanted and p.forgotten is null and p.kind = 'person'
          and exists (select from accounts.sign_in s where s.person = p.id)
          and not exists (select from people.opt_out o where o.person = p.id)
          and not exists (select from post.choice c where c.person = p.id
                          and not case mails when 'monday' then c.monday else c.reminders end))
$$;
grant execute on function post.reaches(integer, text) to rapport_work;

-- Stops mails for whoever has the tag of a mail; all it can do is to stop them.
create function post.stop(mail_tag uuid, mails text) returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    update post.choice c
    set monday = c.monday and mails = 'reminders', reminders = c.reminders and mails = 'monday'
    where c.tag = mail_tag and mails in ('monday', 'reminders', 'all');
    return found;
end
$$;
grant execute on function post.stop(uuid, text) to rapport_web;

create function post.forget() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from post.mail m where m.person = new.id;
    delete from post.choice c where c.person = new.id;
    return null;
end
$$;
create trigger forget_post after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function post.forget();

-- What somebody chose stays: who wanted no mails isn't to get any once the purpose is on again.
create function post.purpose_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from post.mail m where (m.kind = 'monday') = (new.purpose = 'attention');
    return null;
end
$$;
create trigger gone_post after update of gone on trust.ended
    for each row when (new.gone is not null and new.purpose in ('attention', 'talks')) execute function post.purpose_gone();

-- How the mails stand, for whoever looks after the sources; counts, nobody's.
create function sources.mails() returns table (
        waiting integer, since timestamptz, trouble text, sent integer, last timestamptz, refused integer, unclear integer)
    language sql stable security definer set search_path = ''
as $$
    select pg_catalog.count(*) filter (where m.state = 'queued' and m.due <= pg_catalog.now())::int,
           pg_catalog.min(m.due) filter (where m.state = 'queued'),
           (select t.trouble from post.mail t where t.state = 'queued' and t.trouble is not null order by t.at desc limit 1),
           pg_catalog.count(*) filter (where m.state = 'sent')::int,
           pg_catalog.max(m.at) filter (where m.state = 'sent'),
           pg_catalog.count(*) filter (where m.state = 'refused')::int,
           pg_catalog.count(*) filter (where m.state = 'unclear')::int
    from post.mail m
    where accounts.am('admin') or accounts.am('works_council')
$$;
grant execute on function sources.mails() to rapport_web;

-- A mail tells what a page tells: who wishes to talk, and, with names, that somebody saw them.
create policy work on plan.wish for select to rapport_work using (true);
grant select on plan.wish to rapport_work;
create policy mailed on trust.look for insert to rapport_work with check (page = 'mail');
grant insert on trust.look to rapport_work;
