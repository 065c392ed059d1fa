-- When two met alone last, and the newest contacts of a pair: both asked on each page, and out of thousands.
create index on attention.contact (leader, seller, starts) where one_to_one;
create index on attention.contact (seller, leader, starts desc, number);
drop index attention.contact_seller_starts_idx;
