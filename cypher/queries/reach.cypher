// name: reach
// title zh: 从一个地区、机构、企业或项目出发,几步之内能到达谁
// title en: Whom one region, bureau, company or program reaches within a few steps
// note zh: hops 为最少的步数;一条事实是一步,不论方向,至多三步
// note en: hops is the least number of steps; a fact is a step, whichever way it goes, three at most
// param node: node, required, name or code of a region, or the id of any node
// param hops: integer, 2, steps at most (1, 2 or 3)
// example: shanhai query reach --param node=兰坪县 --param hops=2
// browser: :param node => 'Region:533325'; :param hops => 2;
// returns: id, name, hops
MATCH p = (a:Region|Bureau|Company|Program)-[:FUNDS|OFFERS_JOBS_TO|PAIRS_WITH|SENDS_STAFF_TO|SENDS_WORKERS_TO|SIGNS|TRAINS*1..3]-(b:Region|Bureau|Company|Program)
WHERE a.id = $node AND b.id <> a.id AND length(p) <= $hops
RETURN b.id AS id, b.name AS name, min(length(p)) AS hops
ORDER BY hops, id
