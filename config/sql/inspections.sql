SELECT TO_CHAR(month_start, 'YYYY-MM') AS period, line, inspected, passed_first
FROM inspections
WHERE month_start >= :from AND month_start < :to
ORDER BY month_start, line
