// name: flows-beside-pairing
// title zh: 已结对的县把务工人员送到了哪些并无伙伴的省
// title en: Provinces without a partner of theirs to which paired counties send workers
// note zh: province 为目的省代码;largest 为其中最大的一个数字(数字可能互相包含,不相加),没有数字时为空
// note en: province is the code of the destination's province; largest is the largest single figure (figures may contain one another, so none are added), empty without figures
// param source: province, 530000, the province the counties lie in
// example: shanhai query flows-beside-pairing --param source=云南
// browser: :param source => '530000';
// returns: code, name, province, unit, facts, largest, destinations
MATCH (a:Region)-[f:SENDS_WORKERS_TO]->(b:Region)
WHERE a.province = $source AND a.level = 'county' AND b.province <> $source
  AND EXISTS { MATCH (a)-[p:PAIRS_WITH]-(c:Region) WHERE c.province <> $source }
  AND NOT EXISTS { MATCH (a)-[q:PAIRS_WITH]-(d:Region) WHERE d.province = b.province }
RETURN a.code AS code, a.name AS name, b.province AS province, coalesce(f.unit, '') AS unit, count(*) AS facts,
       max(f.value) AS largest, count(DISTINCT b.id) AS destinations
ORDER BY code, province, unit
