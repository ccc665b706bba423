SELECT DISTINCT 'type-' || LOWER(TRIM("Type")) AS NAME FROM "steelwheels"."trial_balance"
UNION SELECT 'type-all' FROM "steelwheels"."trial_balance"
UNION SELECT LEFT('category-' || REGEXP_REPLACE(LOWER("Category"), '[^a-z0-9]+', '-'), 40) FROM "steelwheels"."trial_balance"
ORDER BY 1
