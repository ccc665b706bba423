SELECT DISTINCT 'store-' || e."store_id" AS STORE,
    'expense-' || REGEXP_REPLACE(LOWER(a."account_description"), '[^a-z0-9]+', '-') || '-' || e."currency_id" AS NAME
FROM "foodmart"."expense_fact" e
JOIN "foodmart"."account" a ON a."account_id" = e."account_id"
WHERE e."exp_date" < :to
ORDER BY 1, 2
