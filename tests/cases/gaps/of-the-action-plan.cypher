RETURN COLLECT {
  WITH COLLECT {
    MATCH (n2:Plan|Need|Priority|Theme|LifeStage|Action|KeyLink|Milestone|EvidenceMeasure|Reading|Party|CommissioningPriority|Contract|Funding|Meeting|AgendaItem|Resolution|Issue|Document) WHERE n2.id = $p.p0
    MATCH (n2)-[:HAS_PRIORITY|HAS_THEME|HAS_LIFE_STAGE|HAS_ACTION|HAS_EVIDENCE_MEASURE|HAS_COMMISSIONING_PRIORITY|HAS_CONTRACT|HAS_ISSUE|HAS_KEY_LINK|HAS_MILESTONE|HAS_READING|HAS_PART|HAS_ITEM|HAS_RESOLUTION*0..]->(n0)
    WITH DISTINCT n0
    UNWIND [x IN CASE WHEN n0:Action THEN [CASE WHEN (NOT (EXISTS { MATCH (n0)-[r3:LED_BY]->(n4) WHERE r3.confirmed = $p.p1 }) AND NOT coalesce(n0.status = $p.p2, false)) THEN 0 END, CASE WHEN (toLower(toStringOrNull(n0.leadAsWritten)) CONTAINS $p.p3 OR EXISTS { MATCH (n0)-[r5:LED_BY]->(n6) WHERE r5.confirmed = $p.p4 }) THEN 1 END, CASE WHEN (NOT (EXISTS { MATCH (n0)-[r7:HAS_MILESTONE]->(n8) }) AND NOT coalesce(n0.status = $p.p5, false)) THEN 2 END] WHEN n0:Milestone THEN [CASE WHEN (n0.dueOn < $p.p6 AND NOT coalesce(n0.status = $p.p7, false)) THEN 5 END] WHEN n0:Priority THEN [CASE WHEN NOT (EXISTS { MATCH (n0)-[r9:HAS_ACTION]->(n10) }) THEN 7 END] WHEN n0:Need THEN [CASE WHEN NOT (EXISTS { MATCH (n0)<-[r11:ADDRESSES]-(n12:Priority) }) THEN 14 END] WHEN n0:CommissioningPriority THEN [CASE WHEN (NOT (EXISTS { MATCH (n0)-[r13:ALIGNS_WITH]->(n14) }) AND NOT coalesce(n0.status = $p.p8, false) AND NOT (EXISTS { MATCH (n0)<-[r15:HAS_PART]-(n16) })) THEN 17 END, CASE WHEN (NOT (EXISTS { MATCH (n0)-[r17:LED_BY]->(n18) WHERE r17.confirmed = $p.p9 }) AND NOT coalesce(n0.status = $p.p10, false) AND NOT (EXISTS { MATCH (n0)<-[r19:HAS_PART]-(n20) })) THEN 18 END] WHEN n0:Contract THEN [CASE WHEN NOT (EXISTS { MATCH (n0)-[r21:PROVIDED_BY]->(n22) }) THEN 20 END, CASE WHEN (n0.endsOn >= $p.p11 AND n0.endsOn <= $p.p12) THEN 22 END] WHEN n0:Resolution THEN [CASE WHEN (n0.dueOn < $p.p13 AND NOT coalesce(n0.status = $p.p14, false) AND NOT coalesce(n0.kind = $p.p15, false)) THEN 25 END] END WHERE x IS NOT NULL] AS g1
    WITH n0, g1
    RETURN [n0, g1] AS v
  } AS l23
  RETURN [size(l23), COLLECT {
    UNWIND l23 AS x26
    WITH x26[0] AS n24, x26[1] AS g25
    WITH n24, g25 ORDER BY g25, n24.position, n24.id LIMIT 100
    RETURN [g25, CASE WHEN n24:Action THEN [0, n24.id, n24.leadAsWritten] WHEN n24:Milestone THEN [1, n24.id] WHEN n24:Priority THEN [2, n24.id] WHEN n24:Need THEN [3, n24.id] WHEN n24:CommissioningPriority THEN [4, n24.id] WHEN n24:Contract THEN [5, n24.id] WHEN n24:Resolution THEN [6, n24.id] END] AS v
  }] AS v
} AS c0
