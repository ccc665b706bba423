SELECT TO_CHAR(month_start, 'YYYY-MM') AS period, lots, lots_on_time, lots_refused
FROM receipts
WHERE month_start >= :from AND month_start < :to
ORDER BY month_start
