-- The audit of looks without its content, for the admin and the works council: how many there were by page and day, of nobody. Of
-- fewer than five it is told only that there were some: who alone could have looked isn't to be guessed from a number.
create function trust.looks() returns table (day date, page text, looks integer)
    language sql stable security definer set search_path = ''
as $$
    select l.day, l.page, case when pg_catalog.count(*) >= 5 then pg_catalog.count(*)::integer end
    from trust.look l
    where (accounts.am('admin') or accounts.am('works_council')) and l.day > current_date - 14
    group by l.day, l.page
    order by l.day desc, l.page
$$;
grant execute on function trust.looks() to rapport_web;
