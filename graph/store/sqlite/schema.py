"""Tables and indexes of the embedded store.

The place codes, types and levels of both ends are copied onto each fact, so that "facts of one predicate from
province A to province B" is one stretch of one covering index, already in the order of the answer.

``first`` and ``last`` are valid_days as ISO dates; undated facts have ``UNDATED`` and the empty string, which puts them
last and outside every window. ``fixed_last`` is the last day where the fact itself tells it, else ``bare_last`` is what
it is when no report shows a publication date (graph.validity).
"""

from __future__ import annotations

APPLICATION_ID = 0x5348414E
"""``SHAN`` in the header of the file: says that a file is ours."""
VERSION = 2
"""Raised with every change of the tables."""
UNDATED = "~"

# The names of nodes merged into one stand in ``absorbed`` of that one; ``told`` of a piece of evidence has the ends
# that the report named, where they were merged since.
JUDGEMENTS = """
CREATE TABLE judgements (
  number INTEGER PRIMARY KEY, verdict TEXT NOT NULL, "of" TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL, why TEXT);
"""
UPGRADES = {
    1: (
        "ALTER TABLE nodes ADD COLUMN absorbed TEXT",
        "ALTER TABLE nodes ADD COLUMN merged_into INTEGER REFERENCES nodes",
        "ALTER TABLE evidence ADD COLUMN told TEXT",
        JUDGEMENTS,
    )
}
"""What brings a file of that version to the next."""

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE nodes (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name TEXT NOT NULL,
  level TEXT, province TEXT, prefecture TEXT, county TEXT,
  properties TEXT NOT NULL, aliases TEXT NOT NULL, names TEXT NOT NULL,
  absorbed TEXT, merged_into INTEGER REFERENCES nodes);
CREATE INDEX nodes_by_type ON nodes (type, id);
CREATE INDEX nodes_by_place ON nodes (province, level);

CREATE TABLE part_of (
  child INTEGER NOT NULL REFERENCES nodes, parent INTEGER NOT NULL REFERENCES nodes,
  start TEXT NOT NULL, "end" TEXT NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL,
  PRIMARY KEY (child, parent, start)) WITHOUT ROWID;
CREATE INDEX part_of_by_parent ON part_of (parent, first, last);

CREATE TABLE reports (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, text TEXT NOT NULL,
  title TEXT, url TEXT, publisher TEXT, published TEXT, signature TEXT NOT NULL,
  recorded_at TEXT NOT NULL, retracted_at TEXT);
CREATE INDEX reports_by_hash ON reports (hash) WHERE retracted_at IS NULL;

CREATE TABLE sources (
  source TEXT NOT NULL, report INTEGER NOT NULL REFERENCES reports, PRIMARY KEY (source, report)) WITHOUT ROWID;
CREATE INDEX sources_by_report ON sources (report);

CREATE TABLE facts (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, predicate TEXT NOT NULL,
  subject INTEGER NOT NULL REFERENCES nodes, object INTEGER NOT NULL REFERENCES nodes,
  start TEXT, "end" TEXT, value, unit TEXT,
  approx INTEGER, joint INTEGER, of_which TEXT, joint_group TEXT,
  first TEXT NOT NULL, last TEXT NOT NULL, fixed_last TEXT, bare_last TEXT,
  s_type TEXT, s_level TEXT, s_province TEXT, s_prefecture TEXT, s_county TEXT,
  o_type TEXT, o_level TEXT, o_province TEXT, o_prefecture TEXT, o_county TEXT,
  confidence REAL NOT NULL DEFAULT 0, told INTEGER NOT NULL DEFAULT 0, status TEXT NOT NULL DEFAULT 'automatic',
  recorded_at TEXT NOT NULL, retracted_at TEXT);

CREATE TABLE evidence (
  n INTEGER PRIMARY KEY, fact INTEGER NOT NULL REFERENCES facts, report INTEGER NOT NULL REFERENCES reports,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL, rule TEXT NOT NULL, confidence REAL NOT NULL,
  approx INTEGER, joint INTEGER, of_which TEXT, joint_group TEXT, published_last TEXT,
  recorded_at TEXT NOT NULL, retracted_at TEXT, told TEXT);
CREATE INDEX evidence_by_fact ON evidence (fact);
CREATE INDEX evidence_by_report ON evidence (report, fact) WHERE retracted_at IS NULL;
"""

# Only current facts are in these: their size is that of the graph as it is, whatever its history. (SQLite counts an
# index as covering only when the column of its own condition is in it too.)
INDEXES = """
CREATE INDEX facts_by_place ON facts (predicate, s_province, o_province, first, id, s_level, o_level, status, last,
  s_prefecture, o_prefecture, s_county, o_county, s_type, o_type, unit, confidence, retracted_at)
  WHERE retracted_at IS NULL;
CREATE INDEX facts_by_object_place ON facts (predicate, o_province, first, id) WHERE retracted_at IS NULL;
CREATE INDEX facts_by_predicate ON facts (predicate, first, id, status, told, retracted_at) WHERE retracted_at IS NULL;
CREATE INDEX facts_by_day ON facts (first, id) WHERE retracted_at IS NULL;
CREATE INDEX facts_by_subject ON facts (subject, object, status, predicate, first, last, id, retracted_at)
  WHERE retracted_at IS NULL;
CREATE INDEX facts_by_object ON facts (object, subject, status, predicate, first, last, id, retracted_at)
  WHERE retracted_at IS NULL;
"""

# Trigrams find any piece of Chinese text; without positions the index is a fraction of the size, and the few
# candidates are read again anyway.
TEXT_SEARCH = """
CREATE VIRTUAL TABLE node_text USING fts5 (names, content='nodes', content_rowid='n', tokenize='trigram', detail=none);
CREATE TRIGGER nodes_added AFTER INSERT ON nodes BEGIN
  INSERT INTO node_text (rowid, names) VALUES (new.n, new.names);
END;
CREATE TRIGGER nodes_renamed AFTER UPDATE OF names ON nodes WHEN old.names <> new.names BEGIN
  INSERT INTO node_text (node_text, rowid, names) VALUES ('delete', old.n, old.names);
  INSERT INTO node_text (rowid, names) VALUES (new.n, new.names);
END;
CREATE VIRTUAL TABLE report_text USING fts5 (
  title, publisher, text, content='reports', content_rowid='n', tokenize='trigram', detail=none);
CREATE TRIGGER reports_added AFTER INSERT ON reports BEGIN
  INSERT INTO report_text (rowid, title, publisher, text) VALUES (new.n, new.title, new.publisher, new.text);
END;
CREATE TRIGGER reports_changed AFTER UPDATE OF title, publisher, text ON reports BEGIN
  INSERT INTO report_text (report_text, rowid, title, publisher, text)
    VALUES ('delete', old.n, old.title, old.publisher, old.text);
  INSERT INTO report_text (rowid, title, publisher, text) VALUES (new.n, new.title, new.publisher, new.text);
END;
"""
