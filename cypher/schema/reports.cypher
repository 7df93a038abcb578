// Reports are found by id, by content, and by the place they were loaded from.
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (p:Report) REQUIRE p.id IS UNIQUE;
CREATE INDEX report_content IF NOT EXISTS FOR (p:Report) ON (p.content_hash);
CREATE CONSTRAINT retracted_report_id IF NOT EXISTS FOR (p:RetractedReport) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT graph_state_id IF NOT EXISTS FOR (g:GraphState) REQUIRE g.id IS UNIQUE;
