SELECT TO_CHAR(month_start, 'YYYY-MM') AS period, region, deliveries, on_time
FROM deliveries
WHERE month_start >= :from AND month_start < :to
ORDER BY month_start, region
