-- What was collected for the purpose goes once its grace is over.
create function plan.purpose_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from plan.wish;
    return null;
end
$$;
create trigger gone_plan after update of gone on trust.ended
    for each row when (new.gone is not null and new.purpose = 'talks') execute function plan.purpose_gone();
