// name: most-connected-regions
// title zh: 与最多对象有联系的地区
// title en: The regions with ties to the most others
// param level: text, , only regions of this level (province, prefecture, county or township); empty for any
// param limit: integer, 20, rows
// example: shanhai query most-connected-regions --param level=county --param limit=10
// browser: :param level => 'county'; :param limit => 10;
// returns: id, name, partners, facts
MATCH (a:Region)-[f]-(b:Region|Bureau|Company|Program)
WHERE type(f) <> 'PART_OF'
  AND ($level = '' OR a.level = $level)
RETURN a.id AS id, a.name AS name, count(DISTINCT b.id) AS partners, count(DISTINCT f.id) AS facts
ORDER BY partners DESC, facts DESC, id
LIMIT $limit
