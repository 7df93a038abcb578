// One relationship is one fact, found by its id: a fact can never stand twice.
CREATE CONSTRAINT {name}_id IF NOT EXISTS FOR ()-[r:{TYPE}]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT part_of_id IF NOT EXISTS FOR ()-[r:PART_OF]-() REQUIRE r.id IS UNIQUE;
// Facts that are out of the way: rejected by a reviewer, or said by no report any more.
CREATE CONSTRAINT rejected_fact_id IF NOT EXISTS FOR (f:RejectedFact) REQUIRE f.id IS UNIQUE;
CREATE CONSTRAINT retracted_fact_id IF NOT EXISTS FOR (f:RetractedFact) REQUIRE f.id IS UNIQUE;
CREATE INDEX retracted_evidence_fact IF NOT EXISTS FOR (e:RetractedEvidence) ON (e.fact);
CREATE INDEX retracted_evidence_retracted_at IF NOT EXISTS FOR (e:RetractedEvidence) ON (e.retracted_at);
// What reviewers said, in order; nothing is ever taken from it.
CREATE CONSTRAINT judgement_number IF NOT EXISTS FOR (j:Judgement) REQUIRE j.number IS UNIQUE;
