-- A snapshot changes figures once it is applied; busy times change none.
create or replace function attention.uploads_changed() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    perform work.put('measure', 'leader-' || one.person)
    from (select distinct person from changed where kind <> 'busy' and state = 'applied') one;
    return null;
end
$$;
create trigger uploads_applied after update on ledger.import referencing new table as changed
    for each statement execute function attention.uploads_changed();
