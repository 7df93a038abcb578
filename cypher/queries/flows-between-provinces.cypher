// name: flows-between-provinces
// title zh: 一省的哪些县(市、区)向另一省的哪些区县输送务工人员,逐条列出(只列县级;州、市、省各级见 flows)
// title en: Which counties of one province send workers to which districts of another, fact by fact (county level only; flows has every level)
// param source: province, 530000, the province the workers leave
// param target: province, 310000, the province they go to
// param since: from_day, 0001-01-01, only what held on or after this day (2022, 2022-09 or 2022-09-01)
// param until: to_day, 9999-12-31, only what held on or before this day
// example: shanhai query flows-between-provinces --param source=云南 --param target=上海 --param since=2021
// browser: :param source => '530000'; :param target => '310000'; :param since => '2021-01-01'; :param until => '9999-12-31';
// returns: from_code, from_name, to_code, to_name, start_date, end_date, value, unit, approx, joint_group, conflicts, confidence, reports, quotes, id
MATCH (a:Region)-[f:SENDS_WORKERS_TO]->(b:Region)
WHERE a.province = $source AND b.province = $target
  AND a.level = 'county' AND b.level = 'county'
  AND coalesce(f.valid_from, date('9999-12-31')) <= date($until)
  AND coalesce(f.valid_to, date('0001-01-01')) >= date($since)
RETURN a.code AS from_code, a.name AS from_name, b.code AS to_code, b.name AS to_name,
       f.start_date AS start_date, f.end_date AS end_date, f.value AS value, f.unit AS unit, f.approx AS approx,
       f.joint_group AS joint_group, f.conflicts AS conflicts, f.confidence AS confidence, f.reports AS reports,
       f.quotes AS quotes, f.id AS id
ORDER BY from_code, to_code, id
