RETURN COLLECT {
  MATCH (n0:Milestone) WHERE (n0.dueOn >= $p.p0 OR toLower(toStringOrNull(n0.title)) CONTAINS $p.p1)
  WITH n0 ORDER BY n0.position, n0.id LIMIT 100
  RETURN [n0.id, n0.title, n0.dueOn] AS v
} AS c0,
COUNT { MATCH (n1:Party) WHERE n1.title = $p.p2 } AS c1,
COLLECT {
  MATCH (n2:Party) WHERE toLower(toStringOrNull(n2.title)) STARTS WITH $p.p3
  WITH n2 ORDER BY n2.position, n2.id LIMIT 100
  RETURN [n2.title] AS v
} AS c2,
COLLECT {
  MATCH (n4:Plan)
  MATCH (n3:Priority)<-[r5:HAS_PRIORITY]-(n4) WHERE n4.id = $p.p4 AND NOT (EXISTS { MATCH (n3)-[r6:HAS_ACTION]->(n7) })
  WITH n3 ORDER BY n3.position, n3.id LIMIT 100
  RETURN [n3.id] AS v
} AS c3,
COLLECT {
  MATCH (n8:Milestone) WHERE n8.dueOn IS NOT NULL AND n8.duePrecision IN $p.p5
  WITH n8 ORDER BY n8.position, n8.id LIMIT 100
  RETURN [n8.id, n8.dueOn, n8.dueAsWritten, n8.workedOut] AS v
} AS c4,
COLLECT {
  MATCH (n9:Action) WHERE any(x IN coalesce(n9.levels, []) WHERE x = $p.p6)
  WITH n9 ORDER BY n9.position, n9.id LIMIT 100
  RETURN [n9.id, n9.levels] AS v
} AS c5,
COLLECT {
  WITH COLLECT {
    MATCH (n10:Contract) WHERE NOT (EXISTS { MATCH (n10)-[r11:PROVIDED_BY]->(n12) }) AND n10.value IS NOT NULL AND n10.position IS NOT NULL AND n10.id IS NOT NULL
    WITH n10 ORDER BY n10.position, n10.id LIMIT 100
    RETURN n10 AS v
  } AS l16
  UNWIND CASE WHEN size(l16) < 100 THEN l16 + COLLECT {
    MATCH (n13:Contract) WHERE (n13.position IS NULL OR n13.id IS NULL) AND NOT (EXISTS { MATCH (n13)-[r14:PROVIDED_BY]->(n15) }) AND n13.value IS NOT NULL
    WITH n13 ORDER BY n13.position, n13.id LIMIT 100
    RETURN n13 AS v
  } ELSE l16 END AS n17
  WITH n17 LIMIT 100
  RETURN [n17.id] AS v
} AS c6
