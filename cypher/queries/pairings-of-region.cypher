// name: pairings-of-region
// title zh: 一个地区(或机构、企业)同谁结对,从何时到何时
// title en: Whom a region (or bureau, or company) is paired with, and from when to when
// param node: node, required, name or code of a region, or the id of any node
// example: shanhai query pairings-of-region --param node=兰坪县
// browser: :param node => 'Region:533325';
// returns: partner, partner_name, start_date, start_precision, end_date, end_precision, confidence, reports, quotes, id
MATCH (a:Region|Bureau|Company|Program)-[f:PAIRS_WITH]-(b:Region|Bureau|Company|Program)
WHERE a.id = $node
RETURN b.id AS partner, b.name AS partner_name,
       f.start_date AS start_date, f.start_precision AS start_precision,
       f.end_date AS end_date, f.end_precision AS end_precision,
       f.confidence AS confidence, f.reports AS reports, f.quotes AS quotes, f.id AS id
ORDER BY partner, id
