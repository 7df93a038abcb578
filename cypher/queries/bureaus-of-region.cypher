// name: bureaus-of-region
// title zh: 代表一个地区办事的机构,以及它们做了什么
// title en: The bureaus that act for a region and for what lies in it, and what they do
// param region: region, required, the region
// example: shanhai query bureaus-of-region --param region=云南
// browser: :param region => '530000';
// returns: bureau, bureau_name, predicate, direction, partner, partner_name, start_date, end_date, value, unit, approx, joint_group, conflicts, confidence, reports, quotes, id
MATCH (a:Bureau)-[f]-(b:Region|Bureau|Company|Program)
WHERE $region IN [a.province, coalesce(a.prefecture, ''), coalesce(a.county, ''), coalesce(a.region, '')]
RETURN a.id AS bureau, a.name AS bureau_name, type(f) AS predicate,
       CASE WHEN EXISTS { MATCH (a)-[g]->(b) WHERE g.id = f.id } THEN 'out' ELSE 'in' END AS direction,
       b.id AS partner, b.name AS partner_name,
       f.start_date AS start_date, f.end_date AS end_date, f.value AS value, f.unit AS unit, f.approx AS approx,
       f.joint_group AS joint_group, f.conflicts AS conflicts, f.confidence AS confidence, f.reports AS reports,
       f.quotes AS quotes, f.id AS id
ORDER BY bureau, predicate, direction, partner, id
