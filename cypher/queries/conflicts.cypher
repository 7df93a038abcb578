// name: conflicts
// title zh: 互相矛盾的报道:同一件事,数字不同
// title en: Reports in conflict: different figures for the same thing
// note zh: 一对互相矛盾的事实一行(主体、对象、时间、单位都相同,来自彼此独立的报道);累计数与年度数、共同的数字不算矛盾
// note en: A row for each two facts with the same ends, time and unit, told by independent reports; cumulative against yearly, and joint figures, are no conflict
// param region: region, , only facts of this region or of what lies in it; empty for all
// example: shanhai query conflicts --param region=云南
// browser: :param region => '530000';
// returns: predicate, subject, subject_name, object, object_name, start_date, end_date, unit, one_value, one_approx, one_reports, one_quotes, other_value, other_approx, other_reports, other_quotes, one_id, other_id
MATCH (a:Region|Bureau|Company|Program)-[f]->(b:Region|Bureau|Company|Program)
MATCH (a)-[g]->(b)
WHERE g.id IN f.conflicts AND f.id < g.id
  AND ($region = ''
       OR $region IN [coalesce(a.province, ''), coalesce(a.prefecture, ''), coalesce(a.county, ''), coalesce(a.code, '')]
       OR $region IN [coalesce(b.province, ''), coalesce(b.prefecture, ''), coalesce(b.county, ''), coalesce(b.code, '')])
RETURN type(f) AS predicate, a.id AS subject, a.name AS subject_name, b.id AS object, b.name AS object_name,
       f.start_date AS start_date, f.end_date AS end_date, f.unit AS unit,
       f.value AS one_value, f.approx AS one_approx, f.reports AS one_reports, f.quotes AS one_quotes,
       g.value AS other_value, g.approx AS other_approx, g.reports AS other_reports, g.quotes AS other_quotes,
       f.id AS one_id, g.id AS other_id
ORDER BY predicate, subject, object, one_id, other_id
