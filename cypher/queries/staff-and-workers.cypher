// name: staff-and-workers
// title zh: 来了多少干部人才、去了多少务工人员:一省各地区同另一省的往来
// title en: Staff that came and workers that went: the two ways between the regions of one province and another province
// note zh: facts 为条数;largest 为以“人”计的最大一个数字(不相加),没有时为空
// note en: Numbers of facts, and the largest single figure counted in persons (figures may contain one another, so none are added); empty without one
// param source: province, 530000, the province that the workers leave and the staff come to
// param target: province, 310000, the other province
// example: shanhai query staff-and-workers --param source=云南 --param target=上海
// browser: :param source => '530000'; :param target => '310000';
// returns: region, name, level, worker_facts, largest_workers, staff_facts, largest_staff
MATCH (a:Region)
WHERE a.province = $source
OPTIONAL MATCH (a)-[f:SENDS_WORKERS_TO]->(b:Region)
WHERE b.province = $target
WITH a, count(f.id) AS worker_facts, max(CASE WHEN f.unit = 'person' THEN f.value END) AS largest_workers
OPTIONAL MATCH (a)<-[g:SENDS_STAFF_TO]-(c:Region)
WHERE c.province = $target
WITH a, worker_facts, largest_workers, count(g.id) AS staff_facts,
     max(CASE WHEN g.unit = 'person' THEN g.value END) AS largest_staff
WHERE worker_facts + staff_facts > 0
RETURN a.id AS region, a.name AS name, a.level AS level, worker_facts, largest_workers, staff_facts, largest_staff
ORDER BY region
