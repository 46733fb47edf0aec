-- forgotten: the user wants to be forgotten; the row goes as soon as nothing is left to be done for it.
alter table chat add column forgotten boolean default false not null;

-- Until when a channel's platform wants to be left alone, by all instances.
create table pause (
    channel varchar(32) primary key,
    ends_at timestamp with time zone not null
);

create index outbox_by_inbox on outbox (inbox);
