// What every node has: an id of its own. Run by `shanhai load` and whatever else prepares a graph on Neo4j.
// In these files {Label} stands for each node type of graph/schema/nodes, {TYPE} for the relationship type of each edge
// type of graph/schema/edges, {name} for either in small letters. A statement without them is run once.
CREATE CONSTRAINT {name}_id IF NOT EXISTS FOR (n:{Label}) REQUIRE n.id IS UNIQUE;
CREATE INDEX {name}_name IF NOT EXISTS FOR (n:{Label}) ON (n.name);
// Which facts join two provinces, prefectures, counties: the codes stand on each end.
CREATE INDEX {name}_province IF NOT EXISTS FOR (n:{Label}) ON (n.province);
CREATE INDEX {name}_prefecture IF NOT EXISTS FOR (n:{Label}) ON (n.prefecture);
CREATE INDEX {name}_county IF NOT EXISTS FOR (n:{Label}) ON (n.county);
CREATE INDEX region_code IF NOT EXISTS FOR (n:Region) ON (n.code);
