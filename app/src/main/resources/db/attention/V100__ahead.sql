-- When the leader's calendar holds talks of the two within four weeks, the next first: a day takes so many and no more.
alter table attention.pair add column ahead timestamptz[] not null default '{}';
select work.put('measure', 'leader-' || m.leader) from attention.measured m;
