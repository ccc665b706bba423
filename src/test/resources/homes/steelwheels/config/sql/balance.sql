SELECT 'type-' || LOWER(TRIM("Type")) AS NAME, "Amount" AS AMOUNT, CAST(:to AS DATE) - 1 DAY AS LAST_DAY FROM "steelwheels"."trial_balance"
UNION ALL SELECT 'type-all', "Amount", CAST(:to AS DATE) - 1 DAY FROM "steelwheels"."trial_balance"
UNION ALL SELECT LEFT('category-' || REGEXP_REPLACE(LOWER("Category"), '[^a-z0-9]+', '-'), 40), "Amount",
    CAST(:to AS DATE) - 1 DAY FROM "steelwheels"."trial_balance"
ORDER BY 1, 2
