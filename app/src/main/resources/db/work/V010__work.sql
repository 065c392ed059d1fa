create schema work;

-- What is to be done, by the scheduler's own columns. Whatever changes data puts its task here in the same transaction.
create table work.scheduled_tasks (
    task_name text not null,
    task_instance text collate "C" not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null default false,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null default 1,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on work.scheduled_tasks (execution_time);
create index on work.scheduled_tasks (last_heartbeat);

alter table work.scheduled_tasks enable row level security, force row level security;
create policy owner on work.scheduled_tasks to rapport_owner using (true) with check (true);
create policy work on work.scheduled_tasks to rapport_work using (true) with check (true);
grant usage on schema work to rapport_work;
grant select, insert, update, delete on work.scheduled_tasks to rapport_work;

-- Once a transaction and key: a task that runs just now may have read what was there before, so that a change puts a new one.
create function work.put(task text, key text) returns void
    language sql volatile security definer set search_path = ''
as $$
    insert into work.scheduled_tasks (task_name, task_instance, execution_time)
    values (task, key || '-' || pg_catalog.pg_current_xact_id()::text, pg_catalog.now())
    on conflict do nothing
$$;
