RETURN COLLECT {
  MATCH (n0:Plan) WHERE n0.id = $p.p0
  RETURN [n0.id, n0.title, n0.mission, COLLECT {
    MATCH (n0)-[r2:HAS_PRIORITY]->(n1)
    WITH n1, r2 ORDER BY r2.position, n1.id LIMIT 100
    RETURN [n1:Priority, n1.number, n1.title, COLLECT {
      MATCH (n1)-[r4:HAS_ACTION]->(n3)
      WITH n3, r4 ORDER BY r4.position, n3.id LIMIT 100
      RETURN [n3:Action, n3.reference, n3.title, n3.leadAsWritten, COLLECT {
        MATCH (n3)-[r6:LED_BY]->(n5)
        WITH n5, r6 ORDER BY r6.position, n5.id LIMIT 100
        RETURN [r6.role, r6.confirmed, [n5:Party, n5.title]] AS v
      }, COLLECT {
        MATCH (n3)-[r8:HAS_MILESTONE]->(n7)
        WITH n7, r8 ORDER BY r8.position, n7.id LIMIT 100
        RETURN [n7:Milestone, n7.title, n7.dueOn, n7.dueAsWritten, n7.baseline] AS v
      }, COLLECT {
        MATCH (n3)-[r10:HAS_KEY_LINK]->(n9)
        WITH n9, r10 ORDER BY r10.position, n9.id LIMIT 100
        RETURN [n9:KeyLink, n9.title] AS v
      }] AS v
    }, COLLECT {
      MATCH (n1)-[r12:HAS_EVIDENCE_MEASURE]->(n11)
      WITH n11, r12 ORDER BY r12.position, n11.id LIMIT 100
      RETURN [n11:EvidenceMeasure, n11.title] AS v
    }] AS v
  }, COLLECT {
    MATCH (n0)-[r14:IDENTIFIES]->(n13)
    WITH n13, r14 ORDER BY r14.position, n13.id LIMIT 100
    RETURN [n13:Need, n13.title] AS v
  }] AS v
} AS c0
