SELECT TO_CHAR(month_start, 'YYYY-MM') AS period, instruments, cycle_days, production_hours, rework_hours, stock_value, daily_cost,
       production_cost, output_value, paid_hours, overtime_hours
FROM production
WHERE month_start >= :from AND month_start < :to
ORDER BY month_start
