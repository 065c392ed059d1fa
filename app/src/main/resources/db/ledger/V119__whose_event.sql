-- An event is its upload's person's: one reference says so, where two were looked up for each row.
alter table ledger.import add unique (id, person);
alter table ledger.event drop constraint event_import_fkey, drop constraint event_person_fkey,
    add foreign key (import, person) references ledger.import (id, person) on delete cascade;
