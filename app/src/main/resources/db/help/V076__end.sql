-- What was collected for the purpose goes once its grace is over.
create function help.purpose_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from help.request;
    return null;
end
$$;
create trigger gone_help after update of gone on trust.ended
    for each row when (new.gone is not null and new.purpose = 'help') execute function help.purpose_gone();
