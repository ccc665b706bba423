SELECT TO_CHAR(month_start, 'YYYY-MM') AS period, quotes, quotes_won, pipeline_value, web_enquiries, qualified_leads
FROM quotes
WHERE month_start >= :from AND month_start < :to
ORDER BY month_start
