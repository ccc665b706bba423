-- What a run expected of the months ahead and of the year: the outlook of its packs, and the track record of later ones.

create table outlook (
    run             bigint      not null,
    department      varchar(40) not null,
    metric          varchar(60) not null,
    last_period     varchar(20) not null,          -- the month, or the last month of the year
    whole_year      boolean     not null,
    made_in         varchar(20) not null,
    method          varchar(20) not null,
    filled          int         not null,
    amount          varchar(60),
    low80           varchar(60),
    high80          varchar(60),
    low95           varchar(60),
    high95          varchar(60),
    target          varchar(60),
    target_low      varchar(60),
    target_original varchar(60),
    chance          varchar(20),
    owner           varchar(60),
    primary key (run, department, metric, whole_year, last_period)
);
