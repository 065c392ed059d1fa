-- When the leader's calendar holds the next talk of the two; both see it.
alter table attention.pair add column next_talk timestamptz;
select work.put('measure', 'leader-' || m.leader) from attention.measured m;
