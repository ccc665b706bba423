SELECT region, TO_CHAR(answered, 'YYYY-MM') AS period, late
FROM answers
WHERE answered >= :from AND answered < :to
ORDER BY region, answered
