-- Talks entered by hand change a leader's figures as uploads do.
create function attention.logged_changed() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    perform work.put('measure', 'leader-' || one.leader) from (select distinct leader from changed) one;
    return null;
end
$$;
create trigger logged_made after insert on ledger.logged_contact referencing new table as changed
    for each statement execute function attention.logged_changed();
create trigger logged_undone after delete on ledger.logged_contact referencing old table as changed
    for each statement execute function attention.logged_changed();
