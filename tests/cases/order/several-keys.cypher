RETURN COLLECT {
  MATCH (n0:Milestone) WHERE n0.dueOn IS NOT NULL
  WITH n0 ORDER BY n0.dueOn DESC, n0.title, n0.position, n0.id LIMIT $p.p0
  RETURN [n0.dueOn, n0.title] AS v
} AS c0,
COLLECT {
  MATCH (n4:Plan)
  MATCH (n2:Priority)<-[r5:HAS_PRIORITY]-(n4)
  MATCH (n1:Action)<-[r3:HAS_ACTION]-(n2) WHERE n4.id = $p.p2
  WITH n1, head(COLLECT { MATCH (n1)<-[:HAS_ACTION]-(n6:Priority) RETURN n6.number AS v LIMIT 1 }) AS k7 ORDER BY k7 DESC, n1.position, n1.id LIMIT $p.p1
  RETURN [n1.id] AS v
} AS c1,
COLLECT {
  MATCH (n8:Action) WHERE n8.id = $p.p3
  RETURN [COLLECT {
    MATCH (n8)-[r10:LED_BY]->(n9)
    WITH n9, r10 ORDER BY n9.title DESC, r10.position, n9.id LIMIT 100
    RETURN [n9:Party, n9.title] AS v
  }] AS v
} AS c2
