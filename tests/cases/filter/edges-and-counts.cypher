RETURN COLLECT {
  WITH COLLECT {
    MATCH (n0:Party) WHERE EXISTS { MATCH (n0)<-[r1:LED_BY]-(n2:Action) WHERE r1.role = $p.p0 } AND n0.position IS NOT NULL AND n0.id IS NOT NULL
    WITH n0 ORDER BY n0.position, n0.id LIMIT 100
    RETURN n0 AS v
  } AS l6
  UNWIND CASE WHEN size(l6) < 100 THEN l6 + COLLECT {
    MATCH (n3:Party) WHERE (n3.position IS NULL OR n3.id IS NULL) AND EXISTS { MATCH (n3)<-[r4:LED_BY]-(n5:Action) WHERE r4.role = $p.p0 }
    WITH n3 ORDER BY n3.position, n3.id LIMIT 100
    RETURN n3 AS v
  } ELSE l6 END AS n7
  WITH n7 LIMIT 100
  RETURN [n7.title] AS v
} AS c0,
COLLECT {
  WITH COLLECT {
    MATCH (n8:Action) WHERE COUNT { MATCH (n8)-[:LED_BY]->() } >= $p.p1 AND n8.position IS NOT NULL AND n8.id IS NOT NULL
    WITH n8 ORDER BY n8.position, n8.id LIMIT 100
    RETURN n8 AS v
  } AS l10
  UNWIND CASE WHEN size(l10) < 100 THEN l10 + COLLECT {
    MATCH (n9:Action) WHERE (n9.position IS NULL OR n9.id IS NULL) AND COUNT { MATCH (n9)-[:LED_BY]->() } >= $p.p1
    WITH n9 ORDER BY n9.position, n9.id LIMIT 100
    RETURN n9 AS v
  } ELSE l10 END AS n11
  WITH n11 LIMIT 100
  RETURN [n11.id, COUNT { MATCH (n11)-[r13:LED_BY]->(n12) }] AS v
} AS c1,
COLLECT {
  MATCH (n15:Priority)
  MATCH (n14:Action)<-[r16:HAS_ACTION]-(n15) WHERE n15.id = $p.p2 AND NOT (EXISTS { MATCH (n14)<-[r17:HAS_ACTION]-(n18:Plan) }) AND NOT (EXISTS { MATCH (n14)-[r19:LED_BY]->(n20) WHERE NOT coalesce(r19.confirmed = $p.p3, false) }) AND EXISTS { MATCH (n14)-[r21:LED_BY]->(n22) }
  WITH n14 ORDER BY n14.position, n14.id LIMIT 100
  RETURN [n14.id] AS v
} AS c2,
COLLECT {
  WITH COLLECT {
    MATCH (n23:KeyLink) WHERE COUNT { MATCH (n23)<-[:HAS_KEY_LINK]-() } > $p.p4 AND n23.position IS NOT NULL AND n23.id IS NOT NULL
    WITH n23 ORDER BY n23.position, n23.id LIMIT 100
    RETURN n23 AS v
  } AS l25
  UNWIND CASE WHEN size(l25) < 100 THEN l25 + COLLECT {
    MATCH (n24:KeyLink) WHERE (n24.position IS NULL OR n24.id IS NULL) AND COUNT { MATCH (n24)<-[:HAS_KEY_LINK]-() } > $p.p4
    WITH n24 ORDER BY n24.position, n24.id LIMIT 100
    RETURN n24 AS v
  } ELSE l25 END AS n26
  WITH n26 LIMIT 100
  RETURN [n26.title, COUNT { MATCH (n26)<-[r28:HAS_KEY_LINK]-(n27) }] AS v
} AS c3
