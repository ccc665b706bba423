SELECT 'store-' || s."store_id" AS STORE, t."the_year" AS THE_YEAR, t."month_of_year" AS MONTH_OF_YEAR,
    s."store_sales" AS SALES, s."store_cost" AS COST, s."unit_sales" AS UNITS
FROM "foodmart"."sales_fact_1997" s
JOIN "foodmart"."time_by_day" t ON t."time_id" = s."time_id"
