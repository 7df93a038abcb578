// name: funding-of-region-by-year
// title zh: 一个地区每年从谁得到多少资金:每个出资方最大的一个数字
// title en: What a region receives from whom each year: the largest figure of each giver (figures may contain one another, so none are added)
// param region: region, required, the region that receives
// example: shanhai query funding-of-region-by-year --param region=兰坪县
// browser: :param region => '533325';
// returns: year, giver, giver_name, unit, facts, largest
MATCH (a:Region|Bureau|Company)-[f:FUNDS]->(b:Region)
WHERE b.code = $region
  AND left(toString(f.valid_from), 4) = left(toString(f.valid_to), 4)
RETURN toInteger(left(toString(f.valid_from), 4)) AS year, a.id AS giver, a.name AS giver_name,
       coalesce(f.unit, '') AS unit, count(*) AS facts, max(f.value) AS largest
ORDER BY year, giver, unit
