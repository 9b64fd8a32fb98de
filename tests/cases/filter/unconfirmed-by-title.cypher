RETURN [CASE WHEN 3 * COUNT { MATCH (:Action)-[:LED_BY]->() } > COUNT { MATCH ()-[:LED_BY]->() } THEN COUNT { MATCH (n2:Action) } - COUNT {
  MATCH (n0)-[r1:LED_BY]->() USING INDEX r1:LED_BY(confirmed) WHERE r1.confirmed = $p.p0
  WITH DISTINCT n0 WHERE n0:Action
  RETURN n0
} ELSE COUNT { MATCH (n3:Action) WHERE NOT (EXISTS { MATCH (n3)-[r4:LED_BY]->(n5) WHERE r4.confirmed = $p.p0 }) } END, COLLECT {
  MATCH (n6:Action) WHERE NOT (EXISTS { MATCH (n6)-[r7:LED_BY]->(n8) WHERE r7.confirmed = $p.p0 }) AND n6.title IS NOT NULL
  WITH n6 ORDER BY n6.title, n6.position, n6.id LIMIT $p.p1 + 1
  RETURN [n6.id, n6.title, COLLECT {
    MATCH (n6)-[r10:LED_BY]->(n9)
    WITH n9, r10 ORDER BY r10.position, n9.id LIMIT 100
    RETURN [r10.confirmed, r10.asWritten] AS v
  }] AS v
}] AS c0
