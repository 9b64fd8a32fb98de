RETURN COLLECT {
  MATCH (n0:Action) WHERE n0.id = $p.p0
  RETURN [n0.title, COLLECT {
    MATCH (n0)-[r2:CITED_IN]->(n1)
    WITH n1, r2 ORDER BY r2.position, n1.id LIMIT 100
    RETURN [r2.line, r2.endLine, r2.quote, [n1:Document, n1.id, n1.title]] AS v
  }, COLLECT {
    MATCH (n0)-[r4:HAS_MILESTONE]->(n3) WHERE n3.baseline IS NOT NULL
    WITH n3, r4 ORDER BY r4.position, n3.id LIMIT 100
    RETURN [n3:Milestone, n3.title, n3.baseline, n3.unit, n3.period, COLLECT { MATCH (n3)-[r6:CITED_IN]->(n5) WITH n5, r6 ORDER BY r6.position, n5.id LIMIT 100 RETURN r6.line AS v }] AS v
  }] AS v
} AS c0
