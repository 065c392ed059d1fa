-- A house whose works council had a member needs its second click for ever: whoever runs the house can't end that alone, and not
-- by taking the role away first either.
alter table people.company add column had_council boolean not null default false;
update people.company c set had_council = true
where c.works_council and exists (select from people.granted g where g.role = 'works_council');

create function people.keep_council() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    had boolean := tg_op = 'UPDATE' and old.had_council;
    is_council boolean := new.works_council or tg_op = 'UPDATE' and old.works_council;
begin
    new.had_council := coalesce(had, false)
        or is_council and exists (select from people.granted g where g.role = 'works_council');
    if new.had_council and not new.works_council then
        raise exception 'the works council stays';
    end if;
    return new;
end
$$;
create trigger keep_council before insert or update on people.company
    for each row execute function people.keep_council();

create function people.council_named() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    update people.company c set works_council = c.works_council;
    return null;
end
$$;
create trigger council_named after insert or update of role on people.granted
    for each row when (new.role = 'works_council') execute function people.council_named();
