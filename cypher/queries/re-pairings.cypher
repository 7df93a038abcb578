// name: re-pairings
// title zh: 换过结对伙伴的地区:先同谁、后同谁(如原州区先泉港、后马尾),一次更换一行
// title en: Regions whose partner changed: first whom, then whom (原州区: 泉港, then 马尾), one row a change
// note zh: 前后两个伙伴都在外省、级别相同,中间没有别的伙伴。handover:ended 为前者在后者开始的那一年或之前结束,overlap 为之后才结束,unknown 为没有报道说前者何时结束
// note en: Both partners lie in other provinces and are of one level, with no other partner between. handover: ended (the earlier one in or before the year in which the later began), overlap (after it), unknown (no report tells its end)
// param region: region, , the region, or one that it lies in; empty for all
// example: shanhai query re-pairings --param region=宁夏
// browser: :param region => '640000';
// returns: region, name, earlier, earlier_name, earlier_start, earlier_end, later, later_name, later_start, later_end, handover, earlier_reports, later_reports, earlier_id, later_id
MATCH (b:Region)-[f:PAIRS_WITH]-(a:Region)-[g:PAIRS_WITH]-(c:Region)
WHERE ($region = '' OR $region IN [a.province, coalesce(a.prefecture, ''), coalesce(a.county, ''), coalesce(a.code, '')])
  AND b.id <> c.id AND b.level = c.level AND b.province <> a.province AND c.province <> a.province
  AND f.start_date IS NOT NULL AND g.start_date IS NOT NULL AND f.valid_from < g.valid_from
  AND NOT EXISTS {
    MATCH (a)-[h:PAIRS_WITH]-(d:Region)
    WHERE d.level = b.level AND d.province <> a.province AND h.start_date IS NOT NULL
      AND h.valid_from > f.valid_from AND h.valid_from < g.valid_from
  }
RETURN a.id AS region, a.name AS name, b.id AS earlier, b.name AS earlier_name,
       f.start_date AS earlier_start, f.end_date AS earlier_end,
       c.id AS later, c.name AS later_name, g.start_date AS later_start, g.end_date AS later_end,
       CASE WHEN f.end_date IS NULL THEN 'unknown'
            WHEN left(f.end_date, 4) <= left(g.start_date, 4) THEN 'ended' ELSE 'overlap' END AS handover,
       f.reports AS earlier_reports, g.reports AS later_reports, f.id AS earlier_id, g.id AS later_id
ORDER BY region, later_start, earlier_id, later_id
