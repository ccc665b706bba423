-- ORDERDATE contradicts MONTH_ID in some rows; TOTALPRICE is not quantity times price.
SELECT c.TERRITORY, o.YEAR_ID, o.MONTH_ID, o.TOTALPRICE, o.QUANTITYORDERED
FROM "steelwheels"."orderfact" o
JOIN "steelwheels"."customer_w_ter" c ON c.CUSTOMERNUMBER = o.CUSTOMERNUMBER
ORDER BY o.YEAR_ID, o.MONTH_ID, o.ORDERNUMBER, o.ORDERLINENUMBER
