-- To whom the newest release may go by mail: as the pages show it, to the top once their own calendar is connected.
create function study.by_mail() returns table (person integer, month date, released timestamptz)
    language sql stable security definer set search_path = ''
as $$
    select g.person, r.month, r.released
    from people.granted g
    cross join (select p.month, pg_catalog.max(p.at) as released from study.publication p
                where p.atoms <> '{}' and exists (select from study.release s where s.month = p.month and s.kind = 'hours')
                group by p.month order by p.month desc limit 1) r
    where g.role = 'management' and trust.is_on('study')
      and exists (select from ledger.import i where i.person = g.person and i.kind <> 'busy' and i.state = 'applied')
$$;
grant execute on function study.by_mail() to rapport_work;
