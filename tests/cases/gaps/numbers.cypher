WITH CASE WHEN 3 * COUNT { MATCH (:Action)-[:LED_BY]->() } > COUNT { MATCH ()-[:LED_BY]->() } THEN COUNT { MATCH (n3:Action) WHERE NOT coalesce(n3.status = $p.p1, false) } - COUNT {
  MATCH (n1)-[r2:LED_BY]->() USING INDEX r2:LED_BY(confirmed) WHERE r2.confirmed = $p.p0
  WITH DISTINCT n1 WHERE n1:Action AND NOT coalesce(n1.status = $p.p1, false)
  RETURN n1
} ELSE COUNT {
  MATCH (n4:Action) WHERE (NOT (EXISTS { MATCH (n4)-[r5:LED_BY]->(n6) WHERE r5.confirmed = $p.p0 }) AND NOT coalesce(n4.status = $p.p1, false))
} END AS k0,
CASE WHEN 3 * COUNT { MATCH (:Action)-[:LED_BY]->() } > COUNT { MATCH ()-[:LED_BY]->() } THEN COUNT { MATCH (n10:Action) WHERE toLower(toStringOrNull(n10.leadAsWritten)) CONTAINS $p.p3 } + COUNT {
  MATCH (n8)-[r9:LED_BY]->() USING INDEX r9:LED_BY(confirmed) WHERE r9.confirmed = $p.p2
  WITH DISTINCT n8 WHERE n8:Action AND NOT coalesce(toLower(toStringOrNull(n8.leadAsWritten)) CONTAINS $p.p3, false)
  RETURN n8
} ELSE COUNT {
  MATCH (n11:Action) WHERE (toLower(toStringOrNull(n11.leadAsWritten)) CONTAINS $p.p3 OR EXISTS { MATCH (n11)-[r12:LED_BY]->(n13) WHERE r12.confirmed = $p.p2 })
} END AS k7,
COUNT { MATCH (n15:Milestone) WHERE (n15.dueOn < $p.p4 AND NOT coalesce(n15.status = $p.p5, false)) } AS k14,
CASE WHEN 3 * COUNT { MATCH (:CommissioningPriority)-[:LED_BY]->() } > COUNT { MATCH ()-[:LED_BY]->() } THEN COUNT {
  MATCH (n21:CommissioningPriority) WHERE (NOT coalesce(n21.status = $p.p7, false) AND NOT (EXISTS { MATCH (n21)<-[r22:HAS_PART]-(n23) }))
} - COUNT {
  MATCH (n17)-[r18:LED_BY]->() USING INDEX r18:LED_BY(confirmed) WHERE r18.confirmed = $p.p6
  WITH DISTINCT n17 WHERE n17:CommissioningPriority AND (NOT coalesce(n17.status = $p.p7, false) AND NOT (EXISTS { MATCH (n17)<-[r19:HAS_PART]-(n20) }))
  RETURN n17
} ELSE COUNT {
  MATCH (n24:CommissioningPriority) WHERE (NOT (EXISTS { MATCH (n24)-[r25:LED_BY]->(n26) WHERE r25.confirmed = $p.p6 }) AND NOT coalesce(n24.status = $p.p7, false) AND NOT (EXISTS { MATCH (n24)<-[r27:HAS_PART]-(n28) }))
} END AS k16,
COUNT { MATCH (n30:Milestone) WHERE (n30.dueOn < $p.p8 AND NOT coalesce(n30.status = $p.p9, false)) } AS k29
RETURN [k0, k7, k14, k16] AS c0,
k0 + k7 + k14 + k16 AS c1,
k29 AS c2
