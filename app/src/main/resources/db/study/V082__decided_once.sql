-- A month is decided once, also where nothing may be released of it: then atoms are empty. However many leaders are measured in a
-- night, one task is enough.
create or replace function study.figures_changed() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    insert into work.scheduled_tasks (task_name, task_instance, execution_time)
    values ('study-release', 'month', now()) on conflict do nothing;
    return null;
end
$$;
