RETURN COLLECT {
  UNWIND $p.p0 AS i0
  RETURN head(COLLECT {
    MATCH (n1:Plan|Need|Priority|Theme|LifeStage|Action|KeyLink|Milestone|EvidenceMeasure|Reading|Party|CommissioningPriority|Contract|Funding|Meeting|AgendaItem|Resolution|Issue|Document) WHERE n1.id = i0
    RETURN CASE WHEN n1:Plan THEN [0, n1.id, n1.kind] WHEN n1:Need THEN [1, n1.id] WHEN n1:Priority THEN [2, n1.id] WHEN n1:Theme THEN [3, n1.id] WHEN n1:LifeStage THEN [4, n1.id] WHEN n1:Action THEN [5, n1.id] WHEN n1:KeyLink THEN [6, n1.id] WHEN n1:Milestone THEN [7, n1.id] WHEN n1:EvidenceMeasure THEN [8, n1.id] WHEN n1:Reading THEN [9, n1.id] WHEN n1:Party THEN [10, n1.id, n1.kind, n1.aliases] WHEN n1:CommissioningPriority THEN [11, n1.id] WHEN n1:Contract THEN [12, n1.id] WHEN n1:Funding THEN [13, n1.id] WHEN n1:Meeting THEN [14, n1.id] WHEN n1:AgendaItem THEN [15, n1.id] WHEN n1:Resolution THEN [16, n1.id] WHEN n1:Issue THEN [17, n1.id] WHEN n1:Document THEN [18, n1.id] END AS v
  }) AS v
} AS c0,
COLLECT {
  MATCH (n2:Document) WHERE n2.id = $p.p1
  RETURN [COLLECT {
    MATCH (n2)<-[r4:CITED_IN]-(n3)
    WITH n3, r4, CASE WHEN n3:Plan THEN 0 WHEN n3:Need THEN 1 WHEN n3:Priority THEN 2 WHEN n3:Theme THEN 3 WHEN n3:LifeStage THEN 4 WHEN n3:Action THEN 5 WHEN n3:KeyLink THEN 6 WHEN n3:Milestone THEN 7 WHEN n3:EvidenceMeasure THEN 8 WHEN n3:Reading THEN 9 WHEN n3:Party THEN 10 WHEN n3:CommissioningPriority THEN 11 WHEN n3:Contract THEN 12 WHEN n3:Funding THEN 13 WHEN n3:Meeting THEN 14 WHEN n3:AgendaItem THEN 15 WHEN n3:Resolution THEN 16 WHEN n3:Issue THEN 17 END AS k5 ORDER BY k5, n3.position, n3.id, r4.position LIMIT $p.p2
    RETURN CASE WHEN n3:Plan THEN [0, n3.title] WHEN n3:Need THEN [1, n3.title] WHEN n3:Priority THEN [2, n3.title] WHEN n3:Theme THEN [3, n3.title] WHEN n3:LifeStage THEN [4, n3.title] WHEN n3:Action THEN [5, n3.title] WHEN n3:KeyLink THEN [6, n3.title] WHEN n3:Milestone THEN [7, n3.title] WHEN n3:EvidenceMeasure THEN [8, n3.title] WHEN n3:Reading THEN [9, n3.title] WHEN n3:Party THEN [10, n3.title] WHEN n3:CommissioningPriority THEN [11, n3.title] WHEN n3:Contract THEN [12, n3.title] WHEN n3:Funding THEN [13, n3.title] WHEN n3:Meeting THEN [14, n3.title] WHEN n3:AgendaItem THEN [15, n3.title] WHEN n3:Resolution THEN [16, n3.title] WHEN n3:Issue THEN [17, n3.title] END AS v
  }] AS v
} AS c1,
COLLECT {
  MATCH (n6:Plan) WHERE n6.id = $p.p3
  RETURN [COLLECT {
    WITH COLLECT {
      MATCH (n6)-[:HAS_PRIORITY|HAS_ACTION|HAS_EVIDENCE_MEASURE*1..]->(n7)
      WITH DISTINCT n7 WHERE n7:EvidenceMeasure
      RETURN n7 AS v
    } AS l8
    RETURN [size(l8), COLLECT {
      UNWIND l8 AS n9
      WITH n9
      WITH n9, 8 AS k10 ORDER BY k10, n9.position, n9.id LIMIT $p.p4
      RETURN [n9.id] AS v
    }] AS v
  }] AS v
} AS c2
