create schema accounts;

create table accounts.sign_in (
    person integer not null references people.person,
    kind text not null check (kind in ('password', 'passkey', 'oidc')),
    subject text not null default '',
    secret text not null,
    since timestamptz not null default now(),
    primary key (person, kind, subject)
);

-- No login role can read it. The hash of the empty text would open the door to who has no token at all.
create table accounts.session (
    token_hash bytea primary key check (length(token_hash) = 32 and token_hash <> sha256('')),
    person integer not null references people.person,
    until timestamptz not null
);
create index on accounts.session (person);

-- A one-time link; who made it and when it was used is told to the person.
create table accounts.link (
    code_hash bytea primary key check (length(code_hash) = 32),
    person integer not null references people.person,
    made_by integer not null references people.person,
    made timestamptz not null default now(),
    until timestamptz not null,
    used timestamptz
);
create index on accounts.link (person);

-- Who asks: the person of the session whose token the transaction carries, else nobody.
create function accounts.me() returns integer
    language sql stable security definer set search_path = ''
as $$
    select s.person
    from accounts.session s
    where s.token_hash = pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('rapport.token', true), 'UTF8'))
      and s.until > pg_catalog.clock_timestamp()
$$;

create function accounts.am(wanted text) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (select from people.granted g where g.person = accounts.me() and g.role = wanted)
$$;

-- Management, HR, works council and admin: who may leaf through the directory.
create function accounts.sees_directory() returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (select from people.granted g where g.person = accounts.me())
$$;

-- What the door needs to check a secret; it can read no table.
create function accounts.secret(address text) returns table (person integer, secret text)
    language sql stable security definer set search_path = ''
as $$
    select p.id, s.secret
    from people.person p
    join accounts.sign_in s on s.person = p.id and s.kind = 'password'
    where p.forgotten is null
      and (p.email = pg_catalog.lower(address)
           or p.id = (select a.person from people.alias a where a.address = pg_catalog.lower(secret.address)))
$$;

create function accounts.open(token_hash bytea, person integer, until timestamptz) returns void
    language sql volatile security definer set search_path = ''
as $$
    delete from accounts.session s where s.until <= pg_catalog.clock_timestamp();
    insert into accounts.session (token_hash, person, until) values (token_hash, person, until);
$$;

create function accounts.close(token_hash bytea) returns void
    language sql volatile security definer set search_path = ''
as $$
    delete from accounts.session s where s.token_hash = close.token_hash;
$$;

-- Uses a link up and sets the password it was made for; all other sessions of the person end. NULL: not usable.
create function accounts.redeem(code_hash bytea, secret text) returns integer
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    owner integer;
begin
    update accounts.link l set used = pg_catalog.clock_timestamp()
    where l.code_hash = redeem.code_hash and l.used is null and l.until > pg_catalog.clock_timestamp()
      and exists (select from people.person p where p.id = l.person and p.forgotten is null)
    returning l.person into owner;
    if owner is not null then
        delete from accounts.session s where s.person = owner;
        insert into accounts.sign_in as old (person, kind, secret) values (owner, 'password', redeem.secret)
        on conflict (person, kind, subject) do update set secret = excluded.secret, since = pg_catalog.now();
    end if;
    return owner;
end
$$;

-- The first admin of an empty house; refused (NULL) for ever after.
create function accounts.found(address text, called text, secret text) returns integer
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    founder integer;
begin
    lock table people.granted in exclusive mode;
    if exists (select from people.granted g where g.role = 'admin') then
        return null;
    end if;
    insert into people.person (email, name) values (pg_catalog.lower(address), called)
    on conflict (email) do update set name = excluded.name returning id into founder;
    insert into people.granted (person, role) values (founder, 'admin');
    insert into accounts.sign_in (person, kind, secret) values (founder, 'password', found.secret);
    return founder;
end
$$;

create function accounts.has_admin() returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (select from people.granted g where g.role = 'admin')
$$;

-- A role that is given or taken away ends the person's sessions at once.
create function accounts.end_sessions() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from accounts.session s where s.person in (old.person, new.person);
    return null;
end
$$;
create trigger end_sessions after insert or update or delete on people.granted
    for each row execute function accounts.end_sessions();

alter table accounts.sign_in enable row level security, force row level security;
alter table accounts.session enable row level security, force row level security;
alter table accounts.link enable row level security, force row level security;

create policy owner on accounts.sign_in to rapport_owner using (true) with check (true);
create policy owner on accounts.session to rapport_owner using (true) with check (true);
create policy owner on accounts.link to rapport_owner using (true) with check (true);

create policy own on accounts.sign_in to rapport_web
    using (person = (select accounts.me())) with check (person = (select accounts.me()));
create policy told on accounts.link for select to rapport_web
    using (person = (select accounts.me()) or (select accounts.am('admin')));
create policy made on accounts.link for insert to rapport_web
    with check ((select accounts.am('admin')) and made_by = (select accounts.me()));
create policy backup on accounts.sign_in for select to rapport_backup using (true);

grant usage on schema accounts to rapport_web, rapport_door, rapport_import, rapport_backup;
grant select, insert, update, delete on accounts.sign_in to rapport_web;
grant select, insert on accounts.link to rapport_web;
grant select on accounts.sign_in to rapport_backup;
grant execute on function accounts.me(), accounts.am(text), accounts.sees_directory() to rapport_web, rapport_import;
grant execute on function accounts.secret(text), accounts.open(bytea, integer, timestamptz), accounts.close(bytea),
    accounts.redeem(bytea, text), accounts.found(text, text, text), accounts.has_admin() to rapport_door;
