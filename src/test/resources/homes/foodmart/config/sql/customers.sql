SELECT 'store-' || s."store_id" AS STORE, t."the_year" AS THE_YEAR, t."month_of_year" AS MONTH_OF_YEAR,
    COUNT(DISTINCT s."customer_id") AS CUSTOMERS
FROM (SELECT "store_id", "time_id", "customer_id", "store_sales", "store_cost", "unit_sales" FROM "foodmart"."sales_fact_1997"
    UNION ALL SELECT "store_id", "time_id", "customer_id", "store_sales", "store_cost", "unit_sales" FROM "foodmart"."sales_fact_1998"
    UNION ALL SELECT "store_id", "time_id", "customer_id", "store_sales", "store_cost", "unit_sales" FROM "foodmart"."sales_fact_dec_1998") s
JOIN "foodmart"."time_by_day" t ON t."time_id" = s."time_id" AND t."the_date" < :to
GROUP BY s."store_id", t."the_year", t."month_of_year"
