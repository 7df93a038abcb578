// name: paths
// title zh: 两点之间最短的联系链(至多四步)
// title en: The shortest chains of facts between two nodes, at most four steps
// param source: node, required, name or code of a region, or the id of any node
// param target: node, required, the other end
// param limit: integer, 10, paths
// example: shanhai query paths --param source=兰坪县 --param target=上海
// browser: :param source => 'Region:533325'; :param target => 'Region:310000'; :param limit => 10;
// runs on: neo4j
// returns: hops, path
MATCH (a:Region|Bureau|Company|Program), (b:Region|Bureau|Company|Program)
WHERE a.id = $source AND b.id = $target
MATCH path = allShortestPaths((a)-[:FUNDS|OFFERS_JOBS_TO|PAIRS_WITH|SENDS_STAFF_TO|SENDS_WORKERS_TO|SIGNS|TRAINS*..4]-(b))
RETURN length(path) AS hops, path
LIMIT $limit
