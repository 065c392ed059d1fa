-- Whether the reader's own figures are about to be computed; a task that gives way to uploads is put off by ten seconds at most.
create or replace function attention.is_pending() returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (select from work.scheduled_tasks t
                   where t.task_name = 'measure' and t.task_instance like 'leader-' || accounts.me() || '-%'
                     and t.execution_time <= pg_catalog.now() + interval '10 seconds')
$$;
