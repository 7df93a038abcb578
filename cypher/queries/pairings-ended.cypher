// name: pairings-ended
// title zh: 一省各地区在某段时间结束的结对
// title en: Pairings of a province's regions that ended in a time
// note zh: 只有报道说明了何时结束的结对
// note en: Only pairings of which a report tells when they ended
// param province: province, 530000, the province
// param since: from_day, 0001-01-01, only those that ended on or after this day (2022, 2022-09 or 2022-09-01)
// param until: to_day, 9999-12-31, only those that ended on or before this day
// example: shanhai query pairings-ended --param province=云南 --param since=2016
// browser: :param province => '530000'; :param since => '2016-01-01'; :param until => '9999-12-31';
// returns: region, name, level, partner, partner_name, partner_level, start_date, end_date, confidence, reports, quotes, id
MATCH (a:Region)-[f:PAIRS_WITH]-(b:Region)
WHERE a.province = $province AND (b.province <> $province OR a.id < b.id)
  AND f.end_date IS NOT NULL AND f.valid_to >= date($since) AND f.valid_to <= date($until)
RETURN a.id AS region, a.name AS name, a.level AS level, b.id AS partner, b.name AS partner_name,
       b.level AS partner_level, f.start_date AS start_date, f.end_date AS end_date, f.confidence AS confidence,
       f.reports AS reports, f.quotes AS quotes, f.id AS id
ORDER BY end_date, region, partner, id
