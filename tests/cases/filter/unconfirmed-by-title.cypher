RETURN [CASE WHEN 3 * COUNT { MATCH (:Action)-[:LED_BY]->() } > COUNT { MATCH ()-[:LED_BY]->() } THEN COUNT { MATCH (n2:Action) } - COUNT {
  MATCH (n0)-[r1:LED_BY]->() USING INDEX r1:LED_BY(confirmed) WHERE r1.confirmed = $p.p0
  WITH DISTINCT n0 WHERE n0:Action
  RETURN n0
} ELSE COUNT { MATCH (n3:Action) WHERE NOT (EXISTS { MATCH (n3)-[r4:LED_BY]->(n5) WHERE r4.confirmed = $p.p0 }) } END, COLLECT {
  WITH COLLECT {
    MATCH (n6:Action) WHERE NOT (EXISTS { MATCH (n6)-[r7:LED_BY]->(n8) WHERE r7.confirmed = $p.p0 }) AND n6.title IS NOT NULL
    WITH n6 ORDER BY n6.title, n6.position, n6.id LIMIT $p.p1 + 1
    RETURN n6 AS v
  } AS l12
  UNWIND CASE WHEN size(l12) < $p.p1 + 1 THEN l12 + COLLECT {
    MATCH (n9:Action) WHERE (n9.title IS NULL) AND NOT (EXISTS { MATCH (n9)-[r10:LED_BY]->(n11) WHERE r10.confirmed = $p.p0 })
    WITH n9 ORDER BY n9.title, n9.position, n9.id LIMIT $p.p1 + 1
    RETURN n9 AS v
  } ELSE l12 END AS n13
  WITH n13 LIMIT $p.p1 + 1
  RETURN [n13.id, n13.title, COLLECT {
    MATCH (n13)-[r15:LED_BY]->(n14)
    WITH n14, r15 ORDER BY r15.position, n14.id LIMIT 100
    RETURN [r15.confirmed, r15.asWritten] AS v
  }] AS v
}] AS c0
