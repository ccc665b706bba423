SELECT 'department-' || "department_id" AS DEPARTMENT, "pay_date" AS PAY_DATE, 'salary-' || "currency_id" AS NAME,
    "salary_paid" AS AMOUNT
FROM "foodmart"."salary" WHERE "pay_date" < :to
UNION ALL
SELECT 'department-' || "department_id", "pay_date", 'overtime-' || "currency_id", "overtime_paid"
FROM "foodmart"."salary" WHERE "pay_date" < :to
UNION ALL
SELECT 'department-' || "department_id", "pay_date", 'people-' || "currency_id", CAST(COUNT(DISTINCT "employee_id") AS DECIMAL(10))
FROM "foodmart"."salary" WHERE "pay_date" < :to
GROUP BY "department_id", "pay_date", "currency_id"
