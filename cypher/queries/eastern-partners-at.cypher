// name: eastern-partners-at
// title zh: 某一天一个地区的东部结对伙伴
// title en: The eastern partners of a region on a given day
// note zh: 只有说明了起止时间之一的结对;没有说明时间的,见 pairings-of-region。end_date 为空表示没有报道说它已结束
// note en: Pairings of which a report tells when they began or ended; the others are in pairings-of-region. Without end_date no report tells an end
// param region: region, required, the region
// param day: to_day, required, the day; of a year or a month its last day
// example: shanhai query eastern-partners-at --param region=原州区 --param day=2018
// browser: :param region => '640402'; :param day => '2018-12-31';
// returns: partner, partner_name, partner_level, start_date, end_date, confidence, reports, quotes, id
MATCH (a:Region)-[f:PAIRS_WITH]-(b:Region)
WHERE a.code = $region AND b.side = 'east' AND b.province <> a.province
  AND f.valid_from <= date($day) AND f.valid_to >= date($day)
RETURN b.id AS partner, b.name AS partner_name, b.level AS partner_level, f.start_date AS start_date,
       f.end_date AS end_date, f.confidence AS confidence, f.reports AS reports, f.quotes AS quotes, f.id AS id
ORDER BY partner, id
