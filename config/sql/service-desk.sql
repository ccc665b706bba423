SELECT TO_CHAR(month_start, 'YYYY-MM') AS period, first_response_hours, parts_asked, parts_in_stock, contracts_due, contracts_renewed,
       visits, visits_fixed, cases, cases_remote
FROM service_desk
WHERE month_start >= :from AND month_start < :to
ORDER BY month_start
