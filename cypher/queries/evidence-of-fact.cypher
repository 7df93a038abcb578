// name: evidence-of-fact
// title zh: 一条事实的依据:哪篇报道、哪句话、在全文何处
// title en: The evidence of one fact: which report, which sentence, where in its text
// note zh: quote_start、quote_end 为该句在 Report.text 中的位置(从 0 数起,不含末尾);rule 为读出它的规则
// note en: quote_start and quote_end are the sentence's offsets in Report.text (from 0, the end not included); rule is what read it
// param fact: text, required, id of the fact (the column id of other queries)
// example: shanhai query evidence-of-fact --param fact=FACT
// browser: :param fact => 'FACT';
// returns: report, title, published, publisher, url, quote, quote_start, quote_end, rule, confidence
MATCH (a:Region|Bureau|Company|Program)-[f]->(b:Region|Bureau|Company|Program)
WHERE f.id = $fact
// Lists are counted from 0 on one engine and from 1 on the other: [0, 1][1] tells which.
UNWIND range(1, size(f.quotes)) AS n
WITH f, n - [0, 1][1] AS i
WITH f.quote_reports[i] AS source, f.quotes[i] AS quote, f.quote_starts[i] AS first, f.quote_ends[i] AS last,
     f.quote_rules[i] AS rule, f.quote_confidences[i] AS confidence
MATCH (p:Report)
WHERE p.id = source
RETURN p.id AS report, p.title AS title, p.published AS published, p.publisher AS publisher, p.url AS url,
       quote, first AS quote_start, last AS quote_end, rule, confidence
ORDER BY report, quote_start, rule, quote
