-- Budgets without a date: they are of the month that is reported.
SELECT REGION, POSITIONTITLE, CAST(:to AS DATE) - 1 DAY AS LAST_DAY, ACTUAL, BUDGET,
    LEFT(REGEXP_REPLACE(LOWER(DEPARTMENT), '[^a-z0-9]+', '-'), 9)
        || '-' || REGEXP_REPLACE(LOWER(POSITIONTITLE), '[^a-z0-9]+', '-') AS POST
FROM "steelwheels"."quadrant_actuals"
ORDER BY REGION, DEPARTMENT, POSITIONTITLE
