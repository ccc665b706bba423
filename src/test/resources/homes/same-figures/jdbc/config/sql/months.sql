SELECT first_day, revenue, on_time, complaints, days
FROM months
WHERE first_day >= :from AND first_day < :to
ORDER BY first_day
