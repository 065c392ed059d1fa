-- The days for which a promise was due before, the first one first: whose it is may move its day, and both see that.
alter table talks.promise add column days date[] not null default '{}';

-- Done is said by whose the promise is, who may also move its day while it is open; kept by the other, who may also take done back; nothing else changes.
create or replace function talks.promise_moves() returns trigger
    language plpgsql volatile security definer set search_path = ''
as $$
declare
    mine constant boolean := old.owner = accounts.me();
begin
    if (new.id, new.leader, new.seller, new.author, new.owner, new.words, new.at)
            is distinct from (old.id, old.leader, old.seller, old.author, old.owner, old.words, old.at)
        or (mine and new.kept is distinct from old.kept) or (not mine and new.done is not null and new.done is distinct from old.done) then
        raise exception 'done is said by whose the promise is, kept by the other' using errcode = 'check_violation';
    end if;
    if (new.due, new.days) is distinct from (old.due, old.days) and not (mine and old.done is null and new.days = old.days || old.due) then
        raise exception 'the day of a promise is moved by whose it is, while it is open, and the day before stays' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
