// name: flows-by-year
// title zh: 一省向另一省输送务工人员的逐年情况:条数、两端地区数、最大的一个数字(合计请用 shanhai ask,此处不相加)
// title en: Workers sent from one province to another, year by year: facts, places at both ends, the largest single figure (totals need graph/totals.py: shanhai ask)
// param source: province, 530000, the province the workers leave
// param target: province, 310000, the province they go to
// example: shanhai query flows-by-year --param source=云南 --param target=上海
// browser: :param source => '530000'; :param target => '310000';
// returns: year, from_level, to_level, unit, facts, largest, senders, receivers
MATCH (a:Region)-[f:SENDS_WORKERS_TO]->(b:Region)
WHERE a.province = $source AND b.province = $target
  AND left(toString(f.valid_from), 4) = left(toString(f.valid_to), 4)
RETURN toInteger(left(toString(f.valid_from), 4)) AS year, a.level AS from_level, b.level AS to_level,
       coalesce(f.unit, '') AS unit, count(*) AS facts, max(f.value) AS largest,
       count(DISTINCT a.id) AS senders, count(DISTINCT b.id) AS receivers
ORDER BY year, from_level, to_level, unit
