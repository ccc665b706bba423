-- Contracts signed up to the end of each month.
SELECT TO_CHAR(m.ends_on, 'YYYY-MM') AS period, COUNT(c.contract_no) AS contracts
FROM month_ends m LEFT JOIN distributor_contracts c ON c.signed_on <= m.ends_on
WHERE m.ends_on >= :from AND m.ends_on < :to
GROUP BY m.ends_on
ORDER BY m.ends_on
