create schema people;

-- One installation is one company.
create table people.company (
    only_one boolean primary key default true check (only_one),
    name text not null,
    currency char(3) not null,
    fiscal_month smallint not null default 1 check (fiscal_month between 1 and 12),
    region text not null default '',
    works_council boolean not null default false
);

create table people.person (
    id integer generated always as identity primary key,
    email text not null unique check (email = lower(email)),
    name text not null default '',
    number text,
    kind text not null default 'person' check (kind in ('person', 'assistant', 'list', 'system')),
    title text,
    forgotten timestamptz
);

create table people.alias (
    address text primary key check (address = lower(address)),
    person integer not null references people.person
);
create index on people.alias (person);

create table people.granted (
    person integer not null references people.person,
    role text not null check (role in ('management', 'hr', 'works_council', 'admin')),
    since timestamptz not null default now(),
    primary key (person, role)
);

-- Leader and seller are relations, never granted; one leader at a time.
create table people.reporting_line (
    person integer not null references people.person,
    during daterange not null check (not isempty(during)),
    leader integer not null references people.person,
    cadence_days integer not null default 14 check (cadence_days > 0),
    check (person <> leader),
    primary key (person, during without overlaps)
);
create index on people.reporting_line (leader);

-- An empty region is the company's.
create table people.contract (
    person integer not null references people.person,
    during daterange not null check (not isempty(during)),
    days numeric(3, 2) not null default 5 check (days > 0 and days <= 7),
    zone text,
    region text not null default '',
    primary key (person, during without overlaps)
);

-- When somebody is away, never why.
create table people.absence (
    person integer not null references people.person,
    from_day date not null,
    until_day date not null,
    part text not null default 'full' check (part in ('full', 'morning', 'afternoon')),
    check (until_day >= from_day),
    primary key (person, from_day, until_day, part)
);
