-- A file is known as what it was brought as: busy times of who leads nobody don't stand for the calendar that they bring once they
-- lead, and a few events that came in as something more don't stand for the whole calendar.
alter table ledger.import drop constraint import_person_file_hash_key;
alter table ledger.import add unique (person, kind, file_hash);

-- Of what an upload brings, what lies before the horizon goes at once; it tells how much was left.
grant update (events, hidden, named, answered) on ledger.import to rapport_import;
