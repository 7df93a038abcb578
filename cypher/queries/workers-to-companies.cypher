// name: workers-to-companies
// title zh: 一省各地区向哪些企业输送务工人员
// title en: Which regions of a province send workers to which companies
// param source: province, 530000, the province the workers leave
// param since: from_day, 0001-01-01, only what held on or after this day (2022, 2022-09 or 2022-09-01)
// param until: to_day, 9999-12-31, only what held on or before this day
// example: shanhai query workers-to-companies --param source=云南
// browser: :param source => '530000'; :param since => '0001-01-01'; :param until => '9999-12-31';
// returns: from_code, from_name, company, start_date, end_date, value, unit, approx, joint_group, conflicts, confidence, reports, quotes, id
MATCH (a:Region)-[f:SENDS_WORKERS_TO]->(b:Company)
WHERE a.province = $source
  AND coalesce(f.valid_from, date('9999-12-31')) <= date($until)
  AND coalesce(f.valid_to, date('0001-01-01')) >= date($since)
RETURN a.code AS from_code, a.name AS from_name, b.name AS company,
       f.start_date AS start_date, f.end_date AS end_date, f.value AS value, f.unit AS unit, f.approx AS approx,
       f.joint_group AS joint_group, f.conflicts AS conflicts, f.confidence AS confidence, f.reports AS reports,
       f.quotes AS quotes, f.id AS id
ORDER BY from_name, company, id
