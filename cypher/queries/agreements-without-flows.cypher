// name: agreements-without-flows
// title zh: 签了协议、此后未见务工人员流动的两地
// title en: Agreements of two places after which no report tells of workers going from one to the other
// note zh: one_place、other_place 为签约方所在地区的代码(乡镇为其所在的县)。凡可能在协议开始之后的输送(包括没有说明时间的),从前者及其下辖地区到后者及其下辖地区或企业,都算作后来的流动
// note en: one_place and other_place are codes of the regions that the parties are or serve (of a township, its county). A flow from the one or what lies in it to the other or what lies in it counts as later when it may lie after the agreement's first day, so also when no date is told
// param source: province, 530000, the province the workers would leave
// param target: province, 310000, the province they would go to
// example: shanhai query agreements-without-flows --param source=云南 --param target=上海
// browser: :param source => '530000'; :param target => '310000';
// returns: agreement, one, one_name, one_place, other, other_name, other_place, start_date, reports, id
MATCH (a:Region|Bureau|Company)-[f:SIGNS]->(p:Program)<-[g:SIGNS]-(b:Region|Bureau|Company),
      (x:Region)-[w:SENDS_WORKERS_TO]->(y:Region|Company)
WHERE a.province = $source AND b.province = $target AND x.province = $source AND y.province = $target
  AND coalesce(a.region, a.code, a.county) IN [x.province, coalesce(x.prefecture, ''), coalesce(x.county, '')]
  AND coalesce(b.region, b.code, b.county) IN [y.province, coalesce(y.prefecture, ''), coalesce(y.county, '')]
  AND coalesce(w.valid_to, date('9999-12-31')) >= coalesce(f.valid_from, date('0001-01-01'))
WITH collect(DISTINCT f.id + ' ' + b.id) AS followed
MATCH (a:Region|Bureau|Company)-[f:SIGNS]->(p:Program)<-[g:SIGNS]-(b:Region|Bureau|Company)
WHERE a.province = $source AND b.province = $target AND a.id <> b.id AND NOT ((f.id + ' ' + b.id) IN followed)
RETURN DISTINCT p.name AS agreement, a.id AS one, a.name AS one_name,
       coalesce(a.region, a.code, a.county) AS one_place, b.id AS other, b.name AS other_name,
       coalesce(b.region, b.code, b.county) AS other_place, f.start_date AS start_date, f.reports AS reports, f.id AS id
ORDER BY agreement, one, other, id
