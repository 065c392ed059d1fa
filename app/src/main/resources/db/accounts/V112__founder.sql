-- The first admin of an empty house, who comes in with a passkey instead of a password; refused (NULL) for ever after.
create function accounts.found_by_passkey(address text, called text, subject text, secret text, counter bigint) returns integer
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
    insert into accounts.sign_in (person, kind, subject, secret, counter)
    values (founder, 'passkey', found_by_passkey.subject, found_by_passkey.secret, found_by_passkey.counter);
    return founder;
end
$$;
grant execute on function accounts.found_by_passkey(text, text, text, text, bigint) to rapport_door;

-- Who runs the house isn't who agrees for the works council: its second click would be none. Where somebody is both, the works
-- council names another.
delete from people.granted g
where g.role = 'works_council' and exists (select from people.granted a where a.person = g.person and a.role = 'admin');
create unique index one_side on people.granted (person) where role in ('admin', 'works_council');
