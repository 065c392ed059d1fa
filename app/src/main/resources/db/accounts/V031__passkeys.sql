-- Of a passkey: subject is the id by which browsers name it, secret its public key. Several for each person.
alter table accounts.sign_in add column label text not null default '';
alter table accounts.sign_in add column counter bigint not null default 0;
alter table accounts.sign_in add column used timestamptz;
create index on accounts.sign_in (subject) where kind = 'passkey';

-- What the door needs to check who signs with a passkey; it can read no table.
create function accounts.passkey(subject text) returns table (person integer, secret text, counter bigint)
    language sql stable security definer set search_path = ''
as $$
    select s.person, s.secret, s.counter
    from accounts.sign_in s join people.person p on p.id = s.person
    where s.kind = 'passkey' and s.subject = passkey.subject and p.forgotten is null
$$;

-- Tells of a passkey that was used. False: it is gone, or its counter was overtaken by a copy of it.
create function accounts.passkey_used(person integer, subject text, counter bigint) returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    update accounts.sign_in s set used = pg_catalog.clock_timestamp(), counter = passkey_used.counter
    where s.person = passkey_used.person and s.kind = 'passkey' and s.subject = passkey_used.subject
      and (passkey_used.counter > s.counter or passkey_used.counter = 0 and s.counter = 0);
    return found;
end
$$;

-- Sets one's own password; all one's other sessions end.
create function accounts.change_password(secret text) returns void
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    owner integer := accounts.me();
begin
    if owner is null then
        return;
    end if;
    insert into accounts.sign_in as old (person, kind, secret) values (owner, 'password', change_password.secret)
    on conflict (person, kind, subject) do update set secret = excluded.secret, since = pg_catalog.now();
    delete from accounts.session s
    where s.person = owner
      and s.token_hash <> pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('rapport.token', true), 'UTF8'));
end
$$;

grant execute on function accounts.passkey(text), accounts.passkey_used(integer, text, bigint) to rapport_door;
grant execute on function accounts.change_password(text) to rapport_web;
