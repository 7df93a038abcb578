// name: funding-of-region-by-year
// title zh: 一个地区每年从谁得到多少资金:同一出资方重叠的数字取最大,联合数字只计一次
// title en: What a region receives from whom each year; of overlapping figures of one giver the largest, a joint figure once
// param region: region, required, the region that receives
// example: shanhai query funding-of-region-by-year --param region=兰坪县
// browser: :params {region: '533325'}
// returns: year, giver, giver_name, unit, facts, at_least
MATCH (a:Region|Bureau|Company|Program)-[f:FUNDS]->(b:Region)
WHERE b.code = $region
  AND f.status <> 'rejected'
  AND f.value IS NOT NULL
  AND left(toString(f.valid_from), 4) = left(toString(f.valid_to), 4)
RETURN toInteger(left(toString(f.valid_from), 4)) AS year, a.id AS giver, a.name AS giver_name, f.unit AS unit,
       count(*) AS facts, max(f.value) AS at_least
ORDER BY year, giver, unit
