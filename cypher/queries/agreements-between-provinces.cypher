// name: agreements-between-provinces
// title zh: 两省的地区、机构、企业共同签署了哪些协议
// title en: Agreements that parties of two provinces signed with each other
// param one: province, 310000, one province
// param other: province, 530000, the other province
// param since: from_day, 0001-01-01, only what held on or after this day (2022, 2022-09 or 2022-09-01)
// param until: to_day, 9999-12-31, only what held on or before this day
// example: shanhai query agreements-between-provinces --param one=上海 --param other=云南
// browser: :param one => '310000'; :param other => '530000'; :param since => '0001-01-01'; :param until => '9999-12-31';
// returns: agreement, one_id, one_name, other_id, other_name, start_date, end_date, confidence, reports, quotes, id
MATCH (a:Region|Bureau|Company)-[f:SIGNS]->(p:Program)<-[g:SIGNS]-(b:Region|Bureau|Company)
WHERE a.province = $one AND b.province = $other AND a.id <> b.id
  AND coalesce(f.valid_from, date('9999-12-31')) <= date($until)
  AND coalesce(f.valid_to, date('0001-01-01')) >= date($since)
RETURN DISTINCT p.name AS agreement, a.id AS one_id, a.name AS one_name, b.id AS other_id, b.name AS other_name,
       f.start_date AS start_date, f.end_date AS end_date, f.confidence AS confidence, f.reports AS reports,
       f.quotes AS quotes, f.id AS id
ORDER BY agreement, one_id, other_id, id
