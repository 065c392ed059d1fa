-- Who switched a purpose on and, where there is a works council, who of it agreed: until then it is off.
alter table trust.purpose add column asked_by integer references people.person;
alter table trust.purpose add column agreed_by integer references people.person;

create function trust.is_on(wanted text) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (
        select from trust.purpose p
        where p.name = wanted and p.since <= current_date
          and (p.agreed_by is not null or not exists (select from people.company c where c.works_council)))
$$;

-- The second click is the works council's alone, and nobody but it makes one.
create function trust.agree(wanted text) returns boolean
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if not accounts.am('works_council') then
        return false;
    end if;
    update trust.purpose p set agreed_by = accounts.me() where p.name = wanted and p.agreed_by is null;
    return found;
end
$$;

create policy ask on trust.purpose for insert to rapport_web
    with check ((select accounts.am('admin')) and asked_by = (select accounts.me()) and agreed_by is null);
create policy off on trust.purpose for delete to rapport_web
    using ((select accounts.am('admin')) or (select accounts.am('works_council')));

grant usage on schema trust to rapport_import;
grant insert, delete on trust.purpose to rapport_web;
grant execute on function trust.is_on(text) to rapport_web, rapport_import;
grant execute on function trust.agree(text) to rapport_web;
