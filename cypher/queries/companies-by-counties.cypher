// name: companies-by-counties
// title zh: 从最多的县招工的企业
// title en: The companies that recruit from most counties
// note zh: sending 为有务工人员去该企业的县数,offered 为该企业提供岗位的县数,counties 为两者合并后的县数(同一县只数一次)
// note en: sending: counties whose people went to work there; offered: counties to which it offered jobs; counties: either, each once
// param source: province, , only counties of this province; empty for all
// param limit: integer, 20, rows
// example: shanhai query companies-by-counties --param source=云南 --param limit=10
// browser: :param source => '530000'; :param limit => 10;
// returns: company, name, facts, sending, offered, counties
MATCH (a:Region)-[f:SENDS_WORKERS_TO|OFFERS_JOBS_TO]-(b:Company)
WHERE a.level = 'county' AND ($source = '' OR a.province = $source)
RETURN b.id AS company, b.name AS name, count(DISTINCT f.id) AS facts,
       count(DISTINCT CASE WHEN type(f) = 'SENDS_WORKERS_TO' THEN a.id END) AS sending,
       count(DISTINCT CASE WHEN type(f) = 'OFFERS_JOBS_TO' THEN a.id END) AS offered,
       count(DISTINCT a.id) AS counties
ORDER BY counties DESC, facts DESC, company
LIMIT $limit
