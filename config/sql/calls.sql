SELECT TO_CHAR(month_start, 'YYYY-MM') AS period, team, calls, repeat_calls, cost
FROM calls
WHERE month_start >= :from AND month_start < :to
ORDER BY month_start, team
