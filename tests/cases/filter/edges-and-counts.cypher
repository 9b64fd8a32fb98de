RETURN COLLECT {
  MATCH (n0:Party) WHERE EXISTS { MATCH (n0)<-[r1:LED_BY]-(n2:Action) WHERE r1.role = $p.p0 } AND n0.position IS NOT NULL AND n0.id IS NOT NULL
  WITH n0 ORDER BY n0.position, n0.id LIMIT 100
  RETURN [n0.title] AS v
} AS c0,
COLLECT {
  MATCH (n3:Action) WHERE COUNT { MATCH (n3)-[:LED_BY]->() } >= $p.p1 AND n3.position IS NOT NULL AND n3.id IS NOT NULL
  WITH n3 ORDER BY n3.position, n3.id LIMIT 100
  RETURN [n3.id, COUNT { MATCH (n3)-[r5:LED_BY]->(n4) }] AS v
} AS c1,
COLLECT {
  MATCH (n7:Priority)
  MATCH (n6:Action)<-[r8:HAS_ACTION]-(n7) WHERE n7.id = $p.p2 AND NOT (EXISTS { MATCH (n6)<-[r9:HAS_ACTION]-(n10:Plan) }) AND NOT (EXISTS { MATCH (n6)-[r11:LED_BY]->(n12) WHERE (r11.confirmed IS NULL OR NOT r11.confirmed = $p.p3) }) AND EXISTS { MATCH (n6)-[r13:LED_BY]->(n14) }
  WITH n6 ORDER BY n6.position, n6.id LIMIT 100
  RETURN [n6.id] AS v
} AS c2,
COLLECT {
  MATCH (n15:KeyLink) WHERE COUNT { MATCH (n15)<-[:HAS_KEY_LINK]-() } > $p.p4 AND n15.position IS NOT NULL AND n15.id IS NOT NULL
  WITH n15 ORDER BY n15.position, n15.id LIMIT 100
  RETURN [n15.title, COUNT { MATCH (n15)<-[r17:HAS_KEY_LINK]-(n16) }] AS v
} AS c3
