-- The top first, of their own area too: whoever is management reads a release once their own calendar is connected.
alter policy own on study.release using (
    area = (select accounts.me()) and (not (select accounts.am('management')) or (select exists (
        select from ledger.import i where i.person = accounts.me() and i.kind <> 'busy' and i.state = 'applied'))));
