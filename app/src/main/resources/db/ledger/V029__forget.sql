-- The calendar of who is forgotten goes; on others' events they are somebody, without an address.
create function ledger.forget() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from ledger.import i where i.person = new.id;
    update ledger.address a
    set address = 'forgotten-' || a.id || '@forgotten.invalid', person = null
    where a.person = new.id or a.address = old.email;
    return null;
end
$$;
create trigger forget_calendar after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function ledger.forget();
