SELECT TO_CHAR(month_start, 'YYYY-MM') AS period, material_cost, scrap_cost, gauges_due, gauges_checked, inspection_wait_days
FROM material
WHERE month_start >= :from AND month_start < :to
ORDER BY month_start
