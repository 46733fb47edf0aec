-- Answers that can be cited. conversation: keyed hash. question: as understood, masked; absent once its time is over. content: the answer as JSON.
create table answer (
    id varchar(32) primary key,
    conversation varchar(64) not null,
    at timestamp with time zone not null,
    language varchar(16) not null,
    outcome varchar(32) not null,
    question varchar(10000),
    asked_in varchar(16),
    content varchar(1000000) not null
);
create index answer_by_conversation on answer (conversation);
create index answer_by_time on answer (at);

-- What people say of answers, the last word on each. It may outlive the answer's text.
create table feedback (
    answer varchar(32) primary key,
    conversation varchar(64) not null,
    at timestamp with time zone not null,
    useful boolean not null,
    reason varchar(16),
    remark varchar(10000)
);
create index feedback_by_conversation on feedback (conversation);
create index feedback_by_time on feedback (at);
