RETURN COLLECT {
  WITH COLLECT {
    MATCH (n3:Plan)
    MATCH (n1:Priority)<-[r4:HAS_PRIORITY]-(n3)
    MATCH (n0:Action)<-[r2:HAS_ACTION]-(n1) WHERE n3.id = $p.p0 AND EXISTS { MATCH (n0)-[r5:LED_BY]->(n6) WHERE toLower(toStringOrNull(n6.title)) CONTAINS $p.p1 }
    RETURN n0 AS v
  } AS l7
  RETURN [size(l7), COLLECT {
    UNWIND l7 AS n8
    WITH n8
    WITH n8 ORDER BY n8.position, n8.id LIMIT 100
    RETURN [n8.id, n8.title, COLLECT {
      MATCH (n8)-[r10:LED_BY]->(n9)
      WITH n9, r10 ORDER BY r10.position, n9.id LIMIT 100
      RETURN [n9:Party, n9.title] AS v
    }] AS v
  }] AS v
} AS c0
