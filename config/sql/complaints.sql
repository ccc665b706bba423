SELECT TO_CHAR(month_start, 'YYYY-MM') AS period, complaints, deliveries
FROM complaints
WHERE month_start >= :from AND month_start < :to
ORDER BY month_start
