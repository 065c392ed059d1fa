-- Who is forgotten is signed out at once, and no way in is left.
create function accounts.forget() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from accounts.session s where s.person = new.id;
    delete from accounts.sign_in s where s.person = new.id;
    delete from accounts.link l where l.person = new.id;
    return null;
end
$$;
create trigger forget_account after update of forgotten on people.person
    for each row when (new.forgotten is not null) execute function accounts.forget();
