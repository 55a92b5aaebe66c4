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
CREATE INDEX Jurisdiction_sort_id IF NOT EXISTS FOR (n:Jurisdiction) ON (n.sort, n.id);
CREATE INDEX Jurisdiction_partOfId_sort_id IF NOT EXISTS FOR (n:Jurisdiction) ON (n.partOfId, n.sort, n.id);
CREATE INDEX Jurisdiction_name_id IF NOT EXISTS FOR (n:Jurisdiction) ON (n.name, n.id);
CREATE INDEX Jurisdiction_partOfId_name_id IF NOT EXISTS FOR (n:Jurisdiction) ON (n.partOfId, n.name, n.id);
CREATE CONSTRAINT Theme_id IF NOT EXISTS FOR (n:Theme) REQUIRE n.id IS UNIQUE;
CREATE INDEX Theme_sort_id IF NOT EXISTS FOR (n:Theme) ON (n.sort, n.id);
CREATE CONSTRAINT Measure_id IF NOT EXISTS FOR (n:Measure) REQUIRE n.id IS UNIQUE;
CREATE INDEX Measure_name_id IF NOT EXISTS FOR (n:Measure) ON (n.name, n.id);
CREATE INDEX Measure_themeId_name_id IF NOT EXISTS FOR (n:Measure) ON (n.themeId, n.name, n.id);
CREATE CONSTRAINT Report_id IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE;
CREATE INDEX Report_year_id IF NOT EXISTS FOR (n:Report) ON (n.year, n.id);
CREATE INDEX Report_jurisdictionId_year_id IF NOT EXISTS FOR (n:Report) ON (n.jurisdictionId, n.year, n.id);
CREATE INDEX Report_issuedSort_id IF NOT EXISTS FOR (n:Report) ON (n.issuedSort, n.id);
CREATE INDEX Report_jurisdictionId_issuedSort_id IF NOT EXISTS FOR (n:Report) ON (n.jurisdictionId, n.issuedSort, n.id);
CREATE CONSTRAINT Adoption_id IF NOT EXISTS FOR (n:Adoption) REQUIRE n.id IS UNIQUE;
CREATE INDEX Adoption_year_id IF NOT EXISTS FOR (n:Adoption) ON (n.year, n.id);
CREATE INDEX Adoption_jurisdictionId_year_id IF NOT EXISTS FOR (n:Adoption) ON (n.jurisdictionId, n.year, n.id);
CREATE INDEX Adoption_measureId_year_id IF NOT EXISTS FOR (n:Adoption) ON (n.measureId, n.year, n.id);
CREATE CONSTRAINT Claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE INDEX Claim_adoptionId_reportId_start_id IF NOT EXISTS FOR (n:Claim) ON (n.adoptionId, n.reportId, n.start, n.id);
CREATE INDEX Claim_reportId_start_id IF NOT EXISTS FOR (n:Claim) ON (n.reportId, n.start, n.id);
CREATE FULLTEXT INDEX Claim_searchForm IF NOT EXISTS FOR (n:Claim) ON EACH [n.searchForm] OPTIONS {indexConfig: {`fulltext.analyzer`: "cjk", `fulltext.eventually_consistent`: false}};
CREATE CONSTRAINT LegalInstrument_id IF NOT EXISTS FOR (n:LegalInstrument) REQUIRE n.id IS UNIQUE;
CREATE INDEX LegalInstrument_title_id IF NOT EXISTS FOR (n:LegalInstrument) ON (n.title, n.id);
CREATE CONSTRAINT Citation_id IF NOT EXISTS FOR (n:Citation) REQUIRE n.id IS UNIQUE;
CREATE INDEX Citation_year_id IF NOT EXISTS FOR (n:Citation) ON (n.year, n.id);
CREATE INDEX Citation_reportId_year_id IF NOT EXISTS FOR (n:Citation) ON (n.reportId, n.year, n.id);
CREATE INDEX Citation_instrumentId_year_id IF NOT EXISTS FOR (n:Citation) ON (n.instrumentId, n.year, n.id);
CREATE INDEX Citation_measureId_year_id IF NOT EXISTS FOR (n:Citation) ON (n.measureId, n.year, n.id);
CREATE INDEX Citation_adoptionId_year_id IF NOT EXISTS FOR (n:Citation) ON (n.adoptionId, n.year, n.id);
CREATE INDEX Citation_jurisdictionId_year_id IF NOT EXISTS FOR (n:Citation) ON (n.jurisdictionId, n.year, n.id);
CREATE CONSTRAINT Indicator_id IF NOT EXISTS FOR (n:Indicator) REQUIRE n.id IS UNIQUE;
CREATE INDEX Indicator_name_id IF NOT EXISTS FOR (n:Indicator) ON (n.name, n.id);
CREATE CONSTRAINT Outcome_id IF NOT EXISTS FOR (n:Outcome) REQUIRE n.id IS UNIQUE;
CREATE INDEX Outcome_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.year, n.id);
CREATE INDEX Outcome_reportId_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.reportId, n.year, n.id);
CREATE INDEX Outcome_indicatorId_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.indicatorId, n.year, n.id);
CREATE INDEX Outcome_measureId_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.measureId, n.year, n.id);
CREATE INDEX Outcome_adoptionId_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.adoptionId, n.year, n.id);
CREATE INDEX Outcome_jurisdictionId_year_id IF NOT EXISTS FOR (n:Outcome) ON (n.jurisdictionId, n.year, n.id);
CREATE INDEX Outcome_indicatorId_value_id IF NOT EXISTS FOR (n:Outcome) ON (n.indicatorId, n.value, n.id);
CREATE CONSTRAINT GraphState_id IF NOT EXISTS FOR (n:GraphState) REQUIRE n.id IS UNIQUE;
