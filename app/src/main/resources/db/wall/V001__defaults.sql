-- Nothing is anybody's until it is granted: functions of the owner are PUBLIC's by default.
alter default privileges revoke execute on functions from public;
alter default privileges revoke usage on types from public;
