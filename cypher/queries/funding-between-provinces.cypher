// name: funding-between-provinces
// title zh: 一省的地区、机构、企业向另一省投入的资金,逐条列出
// title en: Money given or invested by the regions, bureaus and companies of one province in the regions of another, fact by fact
// param source: province, 310000, the province that gives
// param target: province, 530000, the province that receives
// param since: from_day, 0001-01-01, only what held on or after this day (2022, 2022-09 or 2022-09-01)
// param until: to_day, 9999-12-31, only what held on or before this day
// example: shanhai query funding-between-provinces --param source=上海 --param target=云南
// browser: :param source => '310000'; :param target => '530000'; :param since => '0001-01-01'; :param until => '9999-12-31';
// returns: from_id, from_name, to_id, to_name, start_date, end_date, value, unit, approx, joint_group, conflicts, confidence, reports, quotes, id
MATCH (a:Region|Bureau|Company)-[f:FUNDS]->(b:Region)
WHERE a.province = $source AND b.province = $target
  AND coalesce(f.valid_from, date('9999-12-31')) <= date($until)
  AND coalesce(f.valid_to, date('0001-01-01')) >= date($since)
RETURN a.id AS from_id, a.name AS from_name, b.id AS to_id, b.name AS to_name,
       f.start_date AS start_date, f.end_date AS end_date, f.value AS value, f.unit AS unit, f.approx AS approx,
       f.joint_group AS joint_group, f.conflicts AS conflicts, f.confidence AS confidence, f.reports AS reports,
       f.quotes AS quotes, f.id AS id
ORDER BY from_id, to_id, id
