-- Without :to, so that the targets of months ahead come along; actuals end with the reported month all the same.
select agency_code, agency, indicator_seq, report_year, report_month, monthly_actual, monthly_target, ytd_actual, ytd_target
from months
where report_year * 100 + report_month >= extract(year from cast(:from as date)) * 100 + extract(month from cast(:from as date))
order by agency_code, indicator_seq, report_year, report_month
