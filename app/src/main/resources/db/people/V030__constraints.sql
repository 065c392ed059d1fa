-- Nobody leads, over however many steps, whoever leads them on the same day.
create function people.refuse_circles() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if exists (
        with recursive up (start, person, during) as (
            select f.person, f.leader, f.during from fresh f
            union
            select up.start, l.leader, l.during * up.during
            from up join people.reporting_line l on l.person = up.person and l.during && up.during
            where up.person <> up.start)
        select from up where person = start)
    then
        raise exception 'a circle of leaders' using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create trigger refuse_circles_of_new after insert on people.reporting_line
    referencing new table as fresh for each statement execute function people.refuse_circles();
create trigger refuse_circles_of_changed after update on people.reporting_line
    referencing new table as fresh for each statement execute function people.refuse_circles();

-- An address belongs to one person, whether as theirs or as another of theirs.
create function people.refuse_address_of_another() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    if tg_table_name = 'alias' then
        if exists (select from people.person p where p.email = new.address and p.id <> new.person) then
            raise exception 'an address of somebody else' using errcode = 'unique_violation';
        end if;
    elsif exists (select from people.alias a where a.address = new.email and a.person <> new.id) then
        raise exception 'an address of somebody else' using errcode = 'unique_violation';
    end if;
    return null;
end
$$;
create trigger refuse_address_of_another after insert or update on people.alias
    for each row execute function people.refuse_address_of_another();
create trigger refuse_address_of_another after insert or update of email on people.person
    for each row execute function people.refuse_address_of_another();

-- The company's own number of somebody names one person.
create unique index on people.person (number);
