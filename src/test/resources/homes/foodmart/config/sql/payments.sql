SELECT DISTINCT 'department-' || "department_id" AS DEPARTMENT, RTRIM(k.KIND) || '-' || "currency_id" AS NAME
FROM "foodmart"."salary", (VALUES ('salary'), ('overtime'), ('people')) AS k (KIND)
WHERE "pay_date" < :to
ORDER BY 1, 2
