-- What a deal is about: who sells what is cheap is compared with all as if everybody sold alike (METHODS 6.4).
alter table crm.deal add column product text check (length(product) <= 200);
