// name: jobs-between-provinces
// title zh: 一省向另一省提供的岗位、举办的招聘会,逐条列出
// title en: Jobs offered and job fairs held by one province for another, fact by fact
// param source: province, 310000, the province that offers
// param target: province, 530000, the province they are offered to
// param unit: text, , only figures in this unit (job or fair); empty for any
// param since: from_day, 0001-01-01, only what held on or after this day (2022, 2022-09 or 2022-09-01)
// param until: to_day, 9999-12-31, only what held on or before this day
// example: shanhai query jobs-between-provinces --param source=上海 --param target=云南
// browser: :param source => '310000'; :param target => '530000'; :param unit => ''; :param since => '0001-01-01'; :param until => '9999-12-31';
// returns: from_id, from_name, to_id, to_name, start_date, end_date, value, unit, approx, joint_group, conflicts, confidence, reports, quotes, id
MATCH (a:Region|Company)-[f:OFFERS_JOBS_TO]->(b:Region)
WHERE a.province = $source AND b.province = $target
  AND ($unit = '' OR f.unit = $unit)
  AND coalesce(f.valid_from, date('9999-12-31')) <= date($until)
  AND coalesce(f.valid_to, date('0001-01-01')) >= date($since)
RETURN a.id AS from_id, a.name AS from_name, b.id AS to_id, b.name AS to_name,
       f.start_date AS start_date, f.end_date AS end_date, f.value AS value, f.unit AS unit, f.approx AS approx,
       f.joint_group AS joint_group, f.conflicts AS conflicts, f.confidence AS confidence, f.reports AS reports,
       f.quotes AS quotes, f.id AS id
ORDER BY from_id, to_id, id
