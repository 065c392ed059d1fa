create function trust.forget() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from trust.look l where l.person = new.id;
    return null;
end
$$;
create trigger forget_looks after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function trust.forget();
