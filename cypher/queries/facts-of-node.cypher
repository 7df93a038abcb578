// name: facts-of-node
// title zh: 关于一个地区、机构、企业或项目的全部事实
// title en: Everything told of one region, bureau, company or program
// param node: node, required, name or code of a region, or the id of any node
// param since: from_day, 0001-01-01, only what held on or after this day (2022, 2022-09 or 2022-09-01)
// param until: to_day, 9999-12-31, only what held on or before this day
// example: shanhai query facts-of-node --param node=兰坪县
// browser: :param node => 'Region:533325'; :param since => '0001-01-01'; :param until => '9999-12-31';
// returns: predicate, direction, partner, partner_name, start_date, end_date, value, unit, approx, joint_group, conflicts, confidence, reports, quotes, id
MATCH (a:Region|Bureau|Company|Program)-[f]-(b:Region|Bureau|Company|Program)
WHERE a.id = $node AND type(f) <> 'PART_OF'
  AND coalesce(f.valid_from, date('9999-12-31')) <= date($until)
  AND coalesce(f.valid_to, date('0001-01-01')) >= date($since)
RETURN type(f) AS predicate,
       CASE WHEN EXISTS { MATCH (a)-[g]->(b) WHERE g.id = f.id } THEN 'out' ELSE 'in' END AS direction,
       b.id AS partner, b.name AS partner_name,
       f.start_date AS start_date, f.end_date AS end_date, f.value AS value, f.unit AS unit, f.approx AS approx,
       f.joint_group AS joint_group, f.conflicts AS conflicts, f.confidence AS confidence, f.reports AS reports,
       f.quotes AS quotes, f.id AS id
ORDER BY predicate, direction, partner, id
