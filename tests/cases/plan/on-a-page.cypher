RETURN COLLECT {
  MATCH (n0:Plan) WHERE n0.id = $p.p0
  RETURN [n0.id, n0.title, n0.mission, COLLECT {
    MATCH (n0)-[r2:HAS_PRIORITY]->(n1)
    WITH n1, r2 ORDER BY r2.position, n1.id LIMIT 100
    RETURN CASE WHEN n1:Priority THEN [n1.number, n1.title, COLLECT {
      MATCH (n1)-[r4:HAS_ACTION]->(n3)
      WITH n3, r4 ORDER BY r4.position, n3.id LIMIT 100
      RETURN CASE WHEN n3:Action THEN [n3.reference, n3.title, n3.leadAsWritten, COLLECT {
        MATCH (n3)-[r6:LED_BY]->(n5)
        WITH n5, r6 ORDER BY r6.position, n5.id LIMIT 100
        RETURN [r6.role, r6.confirmed, CASE WHEN n5:Party THEN [n5.title] END] AS v
      }, COLLECT {
        MATCH (n3)-[r8:HAS_MILESTONE]->(n7)
        WITH n7, r8 ORDER BY r8.position, n7.id LIMIT 100
        RETURN CASE WHEN n7:Milestone THEN [n7.title, n7.dueOn, n7.dueAsWritten, n7.baseline] END AS v
      }, COLLECT {
        MATCH (n3)-[r10:HAS_KEY_LINK]->(n9)
        WITH n9, r10 ORDER BY r10.position, n9.id LIMIT 100
        RETURN CASE WHEN n9:KeyLink THEN [n9.title] END AS v
      }] END AS v
    }, COLLECT {
      MATCH (n1)-[r12:HAS_EVIDENCE_MEASURE]->(n11)
      WITH n11, r12 ORDER BY r12.position, n11.id LIMIT 100
      RETURN CASE WHEN n11:EvidenceMeasure THEN [n11.title] END AS v
    }] END AS v
  }, COLLECT {
    MATCH (n0)-[r14:IDENTIFIES]->(n13)
    WITH n13, r14 ORDER BY r14.position, n13.id LIMIT 100
    RETURN CASE WHEN n13:Need THEN [n13.title] END AS v
  }] AS v
} AS c0
