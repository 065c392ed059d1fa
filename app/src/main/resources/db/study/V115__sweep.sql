-- Statements of more than 24 months go each night, not only with the next one.
create policy sweep on study.statement for delete to rapport_work using (week < current_date - interval '24 months');
grant delete on study.statement to rapport_work;
