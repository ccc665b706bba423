-- Currencies are never added: each is a measure of its own.
SELECT 'store-' || e."store_id" AS STORE, e."exp_date" AS EXP_DATE, e."amount" AS AMOUNT,
    'expense-' || REGEXP_REPLACE(LOWER(a."account_description"), '[^a-z0-9]+', '-') || '-' || e."currency_id" AS NAME
FROM "foodmart"."expense_fact" e
JOIN "foodmart"."account" a ON a."account_id" = e."account_id"
WHERE e."exp_date" < :to
