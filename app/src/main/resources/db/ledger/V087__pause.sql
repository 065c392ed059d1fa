-- While calendars are switched off none comes in, and no talk by hand while those are, whatever a page says.
create policy taken on ledger.import as restrictive for insert to rapport_import with check ((select trust.takes('calendars')));
create policy taken on ledger.logged_contact as restrictive for insert to rapport_web with check ((select trust.takes('logged')));
