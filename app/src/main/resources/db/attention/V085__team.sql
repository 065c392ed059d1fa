-- Answers of before don't know for how long the calendars tell of a team: none, until they are computed anew.
update attention.measured set answer = (answer::jsonb || '{"historyDays": 0}')::json;
select work.put('measure', 'leader-' || m.leader) from attention.measured m;
