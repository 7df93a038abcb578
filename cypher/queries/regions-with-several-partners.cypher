// name: regions-with-several-partners
// title zh: 先后(或同时)有过不止一个东部伙伴的地区
// title en: Regions with more than one eastern partner over time
// note zh: 同一级别的伙伴一起数:既同一个省、又同该省一个区结对,不算两个。first_start、latest_start 为已知最早、最晚的结对开始时间
// note en: Partners of one level are counted together: a province and one of its districts are not two. first_start and latest_start: the earliest and latest beginning that is told
// param region: region, 530000, the province, prefecture or county they lie in
// example: shanhai query regions-with-several-partners --param region=云南
// browser: :param region => '530000';
// returns: region, name, level, partner_level, first_start, latest_start, pairings, partners, partner_names
MATCH (a:Region)-[f:PAIRS_WITH]-(b:Region)
WHERE $region IN [a.province, coalesce(a.prefecture, ''), coalesce(a.county, ''), coalesce(a.code, '')] AND b.side = 'east' AND b.province <> a.province
WITH a.id AS region, a.name AS name, a.level AS level, b.level AS partner_level, min(f.start_date) AS first_start,
     max(f.start_date) AS latest_start, count(DISTINCT f.id) AS pairings, count(DISTINCT b.id) AS partners,
     collect(DISTINCT b.name) AS partner_names
WHERE partners > 1
RETURN region, name, level, partner_level, first_start, latest_start, pairings, partners, partner_names
ORDER BY partners DESC, region, partner_level
