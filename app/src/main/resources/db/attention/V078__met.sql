-- On which days of half a year a pair met in a way that counts, with a one-to-one or only with others: for the picture.
alter table attention.pair
    add column alone date[] not null default '{}',
    add column others date[] not null default '{}';
update attention.pair p set alone = met.alone, others = met.others from (
    select leader, seller, coalesce(array_agg(day order by day) filter (where one), '{}') as alone,
           coalesce(array_agg(day order by day) filter (where not one), '{}') as others
    from (select c.leader, c.seller, (c.starts at time zone q.zone)::date as day, bool_or(c.one_to_one) as one
          from attention.contact c join attention.pair q using (leader, seller)
          where c.why_not is null group by 1, 2, 3) as days
    group by 1, 2) as met
where (p.leader, p.seller) = (met.leader, met.seller);

-- An answer is read whole, never searched: as text it needs no work to be read.
alter table attention.measured alter column answer type json using answer::json;
