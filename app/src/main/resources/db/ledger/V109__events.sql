-- How many events take that very time: two that begin and end alike are one busy time, and still come across each other.
alter table ledger.busy add column events integer not null default 1 check (events > 0);
