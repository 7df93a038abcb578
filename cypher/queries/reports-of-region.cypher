// name: reports-of-region
// title zh: 哪些报道说到一个地区(及其下辖地区),各有多少条事实
// title en: Which reports tell of a region or what lies in it, and how many facts each
// param region: region, required, the region
// example: shanhai query reports-of-region --param region=兰坪县
// browser: :param region => '533325';
// returns: report, title, published, publisher, url, facts
MATCH (p:Report), (a:Region)-[f]-(b:Region|Bureau|Company|Program)
WHERE $region IN [a.province, coalesce(a.prefecture, ''), coalesce(a.county, ''), coalesce(a.code, '')] AND type(f) <> 'PART_OF' AND p.id IN f.reports
RETURN p.id AS report, p.title AS title, p.published AS published, p.publisher AS publisher, p.url AS url,
       count(DISTINCT f.id) AS facts
ORDER BY facts DESC, report
