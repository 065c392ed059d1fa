-- The figures of who is forgotten go with them: their own, and those of their pairs.
create function attention.forget() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from attention.measured m where m.leader = new.id;
    delete from attention.leader_week w where w.leader = new.id;
    delete from attention.pair p where new.id in (p.leader, p.seller);
    delete from attention.pair_week w where new.id in (w.leader, w.seller);
    delete from attention.contact c where new.id in (c.leader, c.seller);
    perform work.put('measure', 'leader-' || one.person)
    from (select distinct i.person from ledger.import i
          join people.reporting_line l on l.leader = i.person and l.person = new.id) one;
    return null;
end
$$;
create trigger forget_figures after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function attention.forget();

-- Of who opts out no row of a pair stays; their leaders are computed anew, as also when they take it back.
create function attention.opted() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from attention.pair p where p.seller = coalesce(new.person, old.person);
    delete from attention.pair_week w where w.seller = coalesce(new.person, old.person);
    delete from attention.contact c where c.seller = coalesce(new.person, old.person);
    perform work.put('measure', 'leader-' || one.person)
    from (select distinct i.person from ledger.import i
          join people.reporting_line l on l.leader = i.person and l.person = coalesce(new.person, old.person)) one;
    return null;
end
$$;
create trigger opted after insert or delete on people.opt_out
    for each row execute function attention.opted();
