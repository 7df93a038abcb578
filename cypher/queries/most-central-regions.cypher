// name: most-central-regions
// title zh: 处在网络中心的地区:两步之内能到达最多地区
// title en: The most central regions: those from which most others are within two steps
// note zh: reach 为一步或两步可达的地区数(中间可经机构、企业、项目),provinces 为这些地区所在的省数;直接联系的数目见 most-connected-regions
// note en: reach: regions one or two facts away, by way of whatever lies between; provinces: how many provinces they lie in. Direct ties: most-connected-regions
// param level: text, , only regions of this level (province, prefecture, county or township); empty for any
// param limit: integer, 20, rows
// example: shanhai query most-central-regions --param level=county --param limit=10
// browser: :param level => 'county'; :param limit => 10;
// returns: region, name, level, reach, provinces
MATCH (a:Region)-[:FUNDS|OFFERS_JOBS_TO|PAIRS_WITH|SENDS_STAFF_TO|SENDS_WORKERS_TO|SIGNS|TRAINS*1..2]-(b:Region)
WHERE a.id <> b.id AND ($level = '' OR a.level = $level)
RETURN a.id AS region, a.name AS name, a.level AS level, count(DISTINCT b.id) AS reach,
       count(DISTINCT b.province) AS provinces
ORDER BY reach DESC, provinces DESC, region
LIMIT $limit
