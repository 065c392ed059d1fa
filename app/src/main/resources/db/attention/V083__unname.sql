-- Whoever is forgotten or opts out is out of their leaders' answers at once, not only once these are computed anew.
create function attention.unname(unwanted text) returns void
    language sql volatile security definer set search_path = ''
as $$
    update attention.measured m
    set answer = pg_catalog.jsonb_set(m.answer::jsonb, '{people}', coalesce(
        (select pg_catalog.jsonb_agg(one) from pg_catalog.jsonb_array_elements(m.answer::jsonb -> 'people') one
         where one ->> 'email' <> unwanted), '[]'))::json
    where exists (select from pg_catalog.jsonb_array_elements(m.answer::jsonb -> 'people') one where one ->> 'email' = unwanted)
$$;

create or replace function attention.forget() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from attention.measured m where m.leader = new.id;
    delete from attention.leader_week w where w.leader = new.id;
    delete from attention.pair p where new.id in (p.leader, p.seller);
    delete from attention.pair_week w where new.id in (w.leader, w.seller);
    delete from attention.contact c where new.id in (c.leader, c.seller);
    perform attention.unname(old.email);
    perform work.put('measure', 'leader-' || one.person)
    from (select distinct i.person from ledger.import i
          join people.reporting_line l on l.leader = i.person and l.person = new.id) one;
    return null;
end
$$;

create or replace function attention.opted() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from attention.pair p where p.seller = coalesce(new.person, old.person);
    delete from attention.pair_week w where w.seller = coalesce(new.person, old.person);
    delete from attention.contact c where c.seller = coalesce(new.person, old.person);
    perform attention.unname(p.email) from people.person p where p.id = new.person;
    perform work.put('measure', 'leader-' || one.person)
    from (select distinct i.person from ledger.import i
          join people.reporting_line l on l.leader = i.person and l.person = coalesce(new.person, old.person)) one;
    return null;
end
$$;
