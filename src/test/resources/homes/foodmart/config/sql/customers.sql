SELECT 'store-' || s."store_id" AS STORE, t."the_year" AS THE_YEAR, t."month_of_year" AS MONTH_OF_YEAR,
    COUNT(DISTINCT s."customer_id") AS CUSTOMERS
FROM "foodmart"."sales_fact_1997" s
JOIN "foodmart"."time_by_day" t ON t."time_id" = s."time_id"
GROUP BY s."store_id", t."the_year", t."month_of_year"
