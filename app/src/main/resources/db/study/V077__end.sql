-- What was collected for the purpose goes once its grace is over.
create function study.purpose_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from study.statement;
    return null;
end
$$;
create trigger gone_study after update of gone on trust.ended
    for each row when (new.gone is not null and new.purpose = 'study') execute function study.purpose_gone();
