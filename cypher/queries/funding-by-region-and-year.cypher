// name: funding-by-region-and-year
// title zh: 一省各地区每年从另一省得到的资金:条数、出资方数、最大的一个数字
// title en: Money that the regions of a province receive from another province, by region and year: facts, givers, the largest single figure
// note zh: 只有整个时段在同一年内的事实。largest 是最大的一个数字,不是合计:累计数与年度数可能互相包含,合计请用 shanhai ask
// note en: Only facts whose whole time lies in one year. largest is one figure and no total: figures may contain one another (totals: shanhai ask)
// param source: province, 310000, the province that gives
// param target: province, 530000, the province that receives
// example: shanhai query funding-by-region-and-year --param source=上海 --param target=云南
// browser: :param source => '310000'; :param target => '530000';
// returns: region, name, level, year, unit, facts, largest, givers
MATCH (a:Region|Bureau|Company)-[f:FUNDS]->(b:Region)
WHERE a.province = $source AND b.province = $target
  AND left(toString(f.valid_from), 4) = left(toString(f.valid_to), 4)
RETURN b.id AS region, b.name AS name, b.level AS level, toInteger(left(toString(f.valid_from), 4)) AS year,
       coalesce(f.unit, '') AS unit, count(*) AS facts, max(f.value) AS largest, count(DISTINCT a.id) AS givers
ORDER BY region, year, unit
