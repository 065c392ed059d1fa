-- Who opts out loses the rows of the pair at once; their leaders are computed anew, also when it is taken back.
create function attention.opted_out() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    who integer := coalesce(new.person, old.person);
begin
    delete from attention.pair p where p.seller = who;
    delete from attention.pair_week p where p.seller = who;
    delete from attention.contact c where c.seller = who;
    perform work.put('measure', 'leader-' || one.leader)
    from (select distinct l.leader from people.reporting_line l where l.person = who) one
    where exists (select from ledger.import i where i.person = one.leader);
    return null;
end
$$;
create trigger opted_out after insert or delete on people.opt_out
    for each row execute function attention.opted_out();

create function attention.forget() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from attention.measured m where m.leader = new.id;
    delete from attention.leader_week w where w.leader = new.id;
    delete from attention.pair p where new.id in (p.leader, p.seller);
    delete from attention.pair_week p where new.id in (p.leader, p.seller);
    delete from attention.contact c where new.id in (c.leader, c.seller);
    return null;
end
$$;
create trigger forget_attention after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function attention.forget();
