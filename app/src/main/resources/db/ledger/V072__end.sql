-- What was collected for the purpose goes once its grace is over.
create function ledger.purpose_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from ledger.import i where (i.kind = 'busy') = (new.purpose = 'free_busy');
    delete from ledger.busy b where new.purpose = 'free_busy';
    delete from ledger.logged_contact c where new.purpose = 'attention';
    delete from ledger.reach r where new.purpose = 'attention';
    delete from ledger.address a where new.purpose = 'attention';
    return null;
end
$$;
create trigger gone_ledger after update of gone on trust.ended
    for each row when (new.gone is not null and new.purpose in ('attention', 'free_busy')) execute function ledger.purpose_gone();
