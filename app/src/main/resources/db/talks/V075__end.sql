-- What was collected for the purpose goes once its grace is over.
create function talks.purpose_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from talks.what_matters;
    return null;
end
$$;
create trigger gone_talks after update of gone on trust.ended
    for each row when (new.gone is not null and new.purpose = 'talks') execute function talks.purpose_gone();
