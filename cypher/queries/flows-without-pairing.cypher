// name: flows-without-pairing
// title zh: 有劳务输出、却未见与目的省任何地区结对的县
// title en: Counties that send workers to a province with none of whose regions they are known to be paired
// param source: province, 530000, the province the workers leave
// param target: province, 310000, the province they go to
// example: shanhai query flows-without-pairing --param source=云南 --param target=上海
// browser: :param source => '530000'; :param target => '310000';
// returns: code, name, facts, destinations
MATCH (a:Region)-[f:SENDS_WORKERS_TO]->(b:Region)
WHERE a.province = $source AND b.province = $target AND a.level = 'county'
  AND NOT EXISTS {
    MATCH (a)-[p:PAIRS_WITH]-(c:Region)
    WHERE c.province = $target
  }
RETURN a.code AS code, a.name AS name, count(DISTINCT f.id) AS facts, count(DISTINCT b.id) AS destinations
ORDER BY code
