-- Columns can be chosen for every kind of file, so that the kind is kept with them.
alter table crm.mapping add column kind text not null default 'deals'
    check (kind in ('deals', 'customers', 'opportunities', 'owners', 'quotas', 'renewals', 'satisfaction'));
alter table crm.mapping alter column kind drop default;
