// name: pairings-without-flows
// title zh: 已结对、却未见向伙伴所在省输送务工人员的县
// title en: Counties paired with a region of another province to which no report tells of workers going
// note zh: 只要有一条去往该省任何地区(或该省企业)的输送,不论时间,就不列出
// note en: One flow to any region or company of that province, at any time, keeps a county out
// param source: province, 530000, the province the counties lie in
// param target: province, 310000, the province of their partners
// example: shanhai query pairings-without-flows --param source=云南 --param target=上海
// browser: :param source => '530000'; :param target => '310000';
// returns: code, name, partner, partner_name, start_date, end_date, reports, id
MATCH (a:Region)-[f:PAIRS_WITH]-(b:Region)
WHERE a.province = $source AND a.level = 'county' AND b.province = $target
  AND NOT EXISTS { MATCH (a)-[g:SENDS_WORKERS_TO]->(c:Region|Company) WHERE c.province = $target }
RETURN a.code AS code, a.name AS name, b.id AS partner, b.name AS partner_name, f.start_date AS start_date,
       f.end_date AS end_date, f.reports AS reports, f.id AS id
ORDER BY code, partner, id
