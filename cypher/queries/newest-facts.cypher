// name: newest-facts
// title zh: 最近发表的报道说了什么
// title en: What the reports published last say
// note zh: 一篇报道说的一条事实一行;没有发表日期的报道不在其中
// note en: A row for each fact that a report says; reports without a date of publication are not among them
// param since: text, , only reports published then or later (2023, 2023-02 or 2023-02-10); empty for any
// param limit: integer, 100, rows
// example: shanhai query newest-facts --param since=2022 --param limit=20
// browser: :param since => '2022'; :param limit => 20;
// returns: published, report, title, predicate, subject, subject_name, object, object_name, start_date, end_date, value, unit, conflicts, id
MATCH (p:Report), (a:Region|Bureau|Company|Program)-[f]->(b:Region|Bureau|Company|Program)
WHERE p.published >= $since AND p.id IN f.reports
RETURN p.published AS published, p.id AS report, p.title AS title, type(f) AS predicate, a.id AS subject,
       a.name AS subject_name, b.id AS object, b.name AS object_name, f.start_date AS start_date,
       f.end_date AS end_date, f.value AS value, f.unit AS unit, f.conflicts AS conflicts, f.id AS id
ORDER BY published DESC, report, id
LIMIT $limit
