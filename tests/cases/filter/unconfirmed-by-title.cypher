RETURN [COUNT { MATCH (n2:Action) } - COUNT {
  MATCH (n0)-[r1:LED_BY]->() USING INDEX r1:LED_BY(confirmed) WHERE r1.confirmed = $p.p0
  WITH DISTINCT n0 WHERE n0:Action
  RETURN n0
}, COLLECT {
  MATCH (n3:Action) WHERE NOT (EXISTS { MATCH (n3)-[r4:LED_BY]->(n5) WHERE r4.confirmed = $p.p0 }) AND n3.title IS NOT NULL
  WITH n3 ORDER BY n3.title, n3.position, n3.id LIMIT $p.p1 + 1
  RETURN [n3.id, n3.title, COLLECT {
    MATCH (n3)-[r7:LED_BY]->(n6)
    WITH n6, r7 ORDER BY r7.position, n6.id LIMIT 100
    RETURN [r7.confirmed, r7.asWritten] AS v
  }] AS v
}] AS c0
