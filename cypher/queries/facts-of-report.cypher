// name: facts-of-report
// title zh: 一篇报道说了什么
// title en: What one report says
// param report: text, required, id of the report
// example: shanhai query facts-of-report --param report=REPORT
// browser: :param report => 'REPORT';
// returns: predicate, subject, subject_name, object, object_name, start_date, end_date, value, unit, approx, joint_group, conflicts, confidence, reports, quotes, id
MATCH (a:Region|Bureau|Company|Program)-[f]->(b:Region|Bureau|Company|Program)
WHERE $report IN f.reports
RETURN type(f) AS predicate, a.id AS subject, a.name AS subject_name, b.id AS object, b.name AS object_name,
       f.start_date AS start_date, f.end_date AS end_date, f.value AS value, f.unit AS unit, f.approx AS approx,
       f.joint_group AS joint_group, f.conflicts AS conflicts, f.confidence AS confidence, f.reports AS reports,
       f.quotes AS quotes, f.id AS id
ORDER BY predicate, subject, object, id
