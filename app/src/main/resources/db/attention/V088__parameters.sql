-- A week keeps the version of the numbers by which it was computed, also once nothing computes it anew.
alter table attention.leader_week add column parameters integer not null default 1;
alter table attention.pair_week add column parameters integer not null default 1;
