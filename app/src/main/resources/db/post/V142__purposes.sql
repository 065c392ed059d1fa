alter table post.mail drop constraint mail_kind_check;
alter table post.mail add constraint mail_kind_check check (kind in ('monday', 'before', 'after', 'study', 'invitation', 'purposes'));

-- Whether mails of that kind may go to somebody: they weren't forgotten; what changed of purposes goes to whoever it is told by their role; an invitation to
-- whom somebody invited; any other to who wants it and has come in at least once. Who opted out gets none but by their role.
create or replace function post.reaches(wanted integer, mails text) returns boolean
    language sql stable security definer set search_path = ''
as $$
    select exists (
        select from people.person p
        where p.id = wanted and p.forgotten is null and p.kind = 'person'
          and case when mails = 'purposes' then p.id in (select trust.told())
              else not exists (select from people.opt_out o where o.person = p.id)
                   and (mails = 'invitation'
                        or (exists (select from accounts.sign_in s where s.person = p.id)
                            and coalesce((select case mails when 'monday' then c.monday when 'study' then c.study else c.reminders end
                                          from post.choice c where c.person = p.id), mails <> 'study'))) end)
$$;

create or replace function post.purpose_gone() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
begin
    delete from post.mail m
    where m.kind <> 'purposes' and new.purpose = case m.kind when 'monday' then 'attention' when 'study' then 'study' else 'talks' end;
    return null;
end
$$;
