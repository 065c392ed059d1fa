-- A purpose is on since the works council's click, not since somebody proposed it.
create or replace function trust.agree(wanted text) returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if not accounts.am('works_council') then
        return false;
    end if;
    update trust.purpose p set agreed_by = accounts.me(), since = current_date where p.name = wanted and p.agreed_by is null;
    return found;
end
$$;

-- Where it turns out that there is no works council, what waited for one is on from then.
create function trust.nobody_to_ask() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    update trust.purpose p set since = current_date where p.agreed_by is null;
    return null;
end
$$;
create trigger nobody_to_ask after update of works_council on people.company
    for each row when (old.works_council and not new.works_council) execute function trust.nobody_to_ask();
