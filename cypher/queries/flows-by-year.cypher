// name: flows-by-year
// title zh: 一省向另一省输送务工人员的逐年数字:同一对地区重叠的数字取最大,联合数字只计一次
// title en: Workers sent from one province to another, year by year; of overlapping figures of one pair the largest, a joint figure once
// param source: region, 530000, the province the workers leave
// param target: region, 310000, the province they go to
// example: shanhai query flows-by-year --param source=云南 --param target=上海
// browser: :params {source: '530000', target: '310000'}
// returns: year, from_level, to_level, unit, figures, at_least
MATCH (a:Region)-[f:SENDS_WORKERS_TO]->(b:Region)
WHERE a.province = $source AND b.province = $target
  AND f.status <> 'rejected'
  AND f.value IS NOT NULL
  AND left(toString(f.valid_from), 4) = left(toString(f.valid_to), 4)
WITH toInteger(left(toString(f.valid_from), 4)) AS year, a.level AS from_level, b.level AS to_level, f.unit AS unit,
     coalesce(f.joint_group, a.id + ' ' + b.id) AS figure, max(f.value) AS value
RETURN year, from_level, to_level, unit, count(*) AS figures, sum(value) AS at_least
ORDER BY year, from_level, to_level, unit
