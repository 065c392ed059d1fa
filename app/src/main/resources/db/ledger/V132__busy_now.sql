-- When somebody can't be met, as their calendars say by now, of what touches a time: a whole calendar takes the place of all that came before it, a part is beside it,
-- and what waits to be applied says nothing yet. Undone, an upload gives its place back.
create function ledger.busy_now(of_person integer, within tstzrange) returns table (import integer, span tstzrange, events integer)
    language sql stable security definer set search_path = ''
as $$
    select b.import, b.span, b.events from ledger.busy b join ledger.import i on i.id = b.import
    where trust.is_on('free_busy') and b.person = of_person and b.span && within and i.state = 'applied'
      and b.import >= coalesce((select pg_catalog.max(w.id) from ledger.import w
                                where w.person = of_person and w.state = 'applied' and w.kind in ('snapshot', 'busy')), 0)
$$;
grant execute on function ledger.busy_now(integer, tstzrange) to rapport_work;
