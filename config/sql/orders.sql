-- Custom orders handed over in the month: one row an order.
SELECT order_no, TO_CHAR(handed_over_on, 'YYYY-MM') AS period, working_days
FROM custom_orders
WHERE handed_over_on >= :from AND handed_over_on < :to
ORDER BY order_no
