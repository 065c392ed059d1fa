-- A snapshot changes figures once it is applied.
create trigger uploads_applied after update on ledger.import referencing new table as changed
    for each statement execute function attention.uploads_changed();
