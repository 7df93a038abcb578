// name: flows
// title zh: 一地向另一地输送务工人员,省、地、县、乡各级都算(如怒江州到珠海市),逐条列出
// title en: Who sends workers where between two places and all that lies in them, at every level (provinces, prefectures such as 怒江州 to 珠海市, counties, townships), fact by fact
// param source: region, 530000, the province, prefecture or county the workers leave
// param target: region, 310000, the province, prefecture or county they go to
// param level: text, , only where both ends are of this level (province, prefecture, county or township); empty for any
// param since: from_day, 0001-01-01, only what held on or after this day (2022, 2022-09 or 2022-09-01)
// param until: to_day, 9999-12-31, only what held on or before this day
// example: shanhai query flows --param source=怒江州 --param target=珠海
// browser: :param source => '533300'; :param target => '440400'; :param level => ''; :param since => '0001-01-01'; :param until => '9999-12-31';
// returns: from_id, from_name, from_level, to_id, to_name, to_level, start_date, end_date, value, unit, approx, joint_group, conflicts, confidence, reports, quotes, id
MATCH (a:Region)-[f:SENDS_WORKERS_TO]->(b:Region)
WHERE $source IN [a.province, coalesce(a.prefecture, ''), coalesce(a.county, ''), coalesce(a.code, '')]
  AND $target IN [b.province, coalesce(b.prefecture, ''), coalesce(b.county, ''), coalesce(b.code, '')]
  AND ($level = '' OR (a.level = $level AND b.level = $level))
  AND coalesce(f.valid_from, date('9999-12-31')) <= date($until)
  AND coalesce(f.valid_to, date('0001-01-01')) >= date($since)
RETURN a.id AS from_id, a.name AS from_name, a.level AS from_level,
       b.id AS to_id, b.name AS to_name, b.level AS to_level,
       f.start_date AS start_date, f.end_date AS end_date, f.value AS value, f.unit AS unit, f.approx AS approx,
       f.joint_group AS joint_group, f.conflicts AS conflicts, f.confidence AS confidence, f.reports AS reports,
       f.quotes AS quotes, f.id AS id
ORDER BY from_id, to_id, id
