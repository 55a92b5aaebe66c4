// The constraints and indexes of the graph on Neo4j, printed from src/store/graphSchema.ts. docs/graph.md tells the properties.
// Links:
// (:Jurisdiction)-[:PART_OF]->(:Jurisdiction)
// (:Jurisdiction)-[:SUCCEEDED_BY]->(:Jurisdiction)
// (:Jurisdiction)-[:ADOPTED]->(:Adoption)
// (:Measure)-[:IN_THEME]->(:Theme)
// (:Measure)-[:BROADER]->(:Measure)
// (:Measure)-[:GROUNDED_IN]->(:LegalInstrument)
// (:Report)-[:COVERS]->(:Jurisdiction)
// (:Adoption)-[:OF]->(:Measure)
// (:Adoption)-[:EVIDENCED_BY]->(:Claim)
// (:Claim)-[:IN]->(:Report)
// (:LegalInstrument)-[:IMPLEMENTS]->(:LegalInstrument)
// (:LegalInstrument)-[:AMENDS]->(:LegalInstrument)
// (:LegalInstrument)-[:REPEALS]->(:LegalInstrument)
// (:Citation)-[:IN]->(:Report)
// (:Citation)-[:CITES]->(:LegalInstrument)
// (:Citation)-[:CONCERNS]->(:Measure)
// (:Outcome)-[:IN]->(:Report)
// (:Outcome)-[:OF]->(:Indicator)
// (:Outcome)-[:RESULT_OF]->(:Measure)

CREATE CONSTRAINT Jurisdiction_id IF NOT EXISTS FOR (n:Jurisdiction) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT Theme_id IF NOT EXISTS FOR (n:Theme) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT Measure_id IF NOT EXISTS FOR (n:Measure) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT Report_id IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT Adoption_id IF NOT EXISTS FOR (n:Adoption) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT Claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE INDEX Claim_adoptionId_reportId_start_id IF NOT EXISTS FOR (n:Claim) ON (n.adoptionId, n.reportId, n.start, n.id);
CREATE INDEX Claim_reportId_start_id IF NOT EXISTS FOR (n:Claim) ON (n.reportId, n.start, n.id);
CREATE FULLTEXT INDEX Claim_searchForm IF NOT EXISTS FOR (n:Claim) ON EACH [n.searchForm] OPTIONS {indexConfig: {`fulltext.analyzer`: "cjk", `fulltext.eventually_consistent`: false}};
CREATE CONSTRAINT LegalInstrument_id IF NOT EXISTS FOR (n:LegalInstrument) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT Citation_id IF NOT EXISTS FOR (n:Citation) REQUIRE n.id IS UNIQUE;
CREATE INDEX Citation_year_id IF NOT EXISTS FOR (n:Citation) ON (n.year, n.id);
CREATE INDEX Citation_reportId_year_id IF NOT EXISTS FOR (n:Citation) ON (n.reportId, n.year, n.id);
CREATE INDEX Citation_instrumentId_year_id IF NOT EXISTS FOR (n:Citation) ON (n.instrumentId, n.year, n.id);
CREATE INDEX Citation_measureId_year_id IF NOT EXISTS FOR (n:Citation) ON (n.measureId, n.year, n.id);
CREATE INDEX Citation_adoptionId_year_id IF NOT EXISTS FOR (n:Citation) ON (n.adoptionId, n.year, n.id);
CREATE INDEX Citation_jurisdictionId_year_id IF NOT EXISTS FOR (n:Citation) ON (n.jurisdictionId, n.year, n.id);
CREATE CONSTRAINT Indicator_id IF NOT EXISTS FOR (n:Indicator) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT Outcome_id IF NOT EXISTS FOR (n:Outcome) REQUIRE n.id IS UNIQUE;
CREATE INDEX Outcome_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.year, n.id);
CREATE INDEX Outcome_reportId_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.reportId, n.year, n.id);
CREATE INDEX Outcome_indicatorId_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.indicatorId, n.year, n.id);
CREATE INDEX Outcome_measureId_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.measureId, n.year, n.id);
CREATE INDEX Outcome_adoptionId_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.adoptionId, n.year, n.id);
CREATE INDEX Outcome_jurisdictionId_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.jurisdictionId, n.year, n.id);
CREATE INDEX Outcome_indicatorId_value_id IF NOT EXISTS FOR (n:Outcome) ON (n.indicatorId, n.value, n.id);
CREATE CONSTRAINT GraphState_id IF NOT EXISTS FOR (n:GraphState) REQUIRE n.id IS UNIQUE;
