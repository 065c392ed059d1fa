-- What was collected for the purpose goes once its grace is over.
create function attention.purpose_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from attention.measured;
    delete from attention.leader_week;
    delete from attention.pair;
    delete from attention.pair_week;
    delete from attention.contact;
    delete from attention.base;
    return null;
end
$$;
create trigger gone_attention after update of gone on trust.ended
    for each row when (new.gone is not null and new.purpose = 'attention') execute function attention.purpose_gone();
