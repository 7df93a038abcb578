// name: pairs-of-province
// title zh: 一省各地区与哪些地区结对
// title en: Which regions of a province are paired with which others
// param province: province, required, the province
// param since: from_day, 0001-01-01, only what held on or after this day (2022, 2022-09 or 2022-09-01)
// param until: to_day, 9999-12-31, only what held on or before this day
// example: shanhai query pairs-of-province --param province=云南
// browser: :param province => '530000'; :param since => '0001-01-01'; :param until => '9999-12-31';
// returns: code, name, level, partner_code, partner_name, partner_level, start_date, end_date, confidence, reports, quotes, id
MATCH (a:Region)-[f:PAIRS_WITH]-(b:Region)
WHERE a.province = $province AND (b.province <> $province OR a.id < b.id)
  AND coalesce(f.valid_from, date('9999-12-31')) <= date($until)
  AND coalesce(f.valid_to, date('0001-01-01')) >= date($since)
RETURN a.code AS code, a.name AS name, a.level AS level,
       b.code AS partner_code, b.name AS partner_name, b.level AS partner_level,
       f.start_date AS start_date, f.end_date AS end_date, f.confidence AS confidence, f.reports AS reports,
       f.quotes AS quotes, f.id AS id
ORDER BY name, partner_name, id
