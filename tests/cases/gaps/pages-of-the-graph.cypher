WITH COUNT { MATCH (n1:Priority) WHERE NOT (EXISTS { MATCH (n1)-[r2:HAS_ACTION]->(n3) }) } AS k0,
COUNT { MATCH (n5:Need) WHERE NOT (EXISTS { MATCH (n5)<-[r6:ADDRESSES]-(n7:Priority) }) } AS k4,
COUNT { MATCH (n9:Theme) WHERE NOT (EXISTS { MATCH (n9)<-[r10:ALIGNS_WITH]-(n11:CommissioningPriority) }) } AS k8
RETURN [k0 + k4 + k8, COLLECT {
  UNWIND head(COLLECT {
    WITH COLLECT {
      MATCH (n13:Priority) WHERE NOT (EXISTS { MATCH (n13)-[r14:HAS_ACTION]->(n15) }) AND n13.position IS NOT NULL AND n13.id IS NOT NULL
      RETURN [n13, 7] AS v ORDER BY n13.position, n13.id LIMIT $p.p0 + 1
    } AS l12
    WITH l12 + CASE WHEN size(l12) < $p.p0 + 1 THEN COLLECT {
      MATCH (n16:Need) WHERE NOT (EXISTS { MATCH (n16)<-[r17:ADDRESSES]-(n18:Priority) }) AND n16.position IS NOT NULL AND n16.id IS NOT NULL
      RETURN [n16, 14] AS v ORDER BY n16.position, n16.id LIMIT $p.p0 + 1
    } ELSE [] END AS l12
    WITH l12 + CASE WHEN size(l12) < $p.p0 + 1 THEN COLLECT {
      MATCH (n19:Theme) WHERE NOT (EXISTS { MATCH (n19)<-[r20:ALIGNS_WITH]-(n21:CommissioningPriority) }) AND n19.position IS NOT NULL AND n19.id IS NOT NULL
      RETURN [n19, 16] AS v ORDER BY n19.position, n19.id LIMIT $p.p0 + 1
    } ELSE [] END AS l12
    RETURN l12 AS v
  }) AS x24
  WITH x24[0] AS n22, x24[1] AS g23
  WITH n22, g23 ORDER BY g23, n22.position, n22.id LIMIT $p.p0 + 1
  RETURN [[g23, n22.position, n22.id], [g23, [n22.id]]] AS v
}] AS c0,
[k0 + k4 + k8, EXISTS {
  CALL () { MATCH (n38:Priority) WHERE NOT (EXISTS { MATCH (n38)-[r40:HAS_ACTION]->(n41) }) RETURN n38, 7 AS g39 UNION ALL MATCH (n38:Need) WHERE NOT (EXISTS { MATCH (n38)<-[r42:ADDRESSES]-(n43:Priority) }) RETURN n38, 14 AS g39 UNION ALL MATCH (n38:Theme) WHERE NOT (EXISTS { MATCH (n38)<-[r44:ALIGNS_WITH]-(n45:CommissioningPriority) }) RETURN n38, 16 AS g39 }
  WITH n38, g39 WHERE g39 <= $p.p2 AND CASE WHEN (g39 < $p.p2 OR $p.p2 IS NULL) THEN true WHEN g39 = $p.p2 THEN CASE WHEN (n38.position < $p.p3 OR $p.p3 IS NULL) THEN true WHEN n38.position = $p.p3 THEN ((n38.id < $p.p4 OR $p.p4 IS NULL) OR n38.id = $p.p4) ELSE false END ELSE false END
  RETURN 1 AS v
}, COLLECT {
  UNWIND head(COLLECT {
    WITH CASE WHEN 7 >= $p.p2 THEN COLLECT {
      MATCH (n26:Priority) WHERE NOT (EXISTS { MATCH (n26)-[r27:HAS_ACTION]->(n28) }) AND n26.position IS NOT NULL AND n26.id IS NOT NULL AND n26.position >= CASE 7 WHEN $p.p2 THEN $p.p3 ELSE -9223372036854775807 END AND CASE WHEN 7 > $p.p2 OR n26.position > $p.p3 THEN true ELSE n26.id > $p.p4 END
      RETURN [n26, 7] AS v ORDER BY n26.position, n26.id LIMIT $p.p1 + 1
    } ELSE [] END AS l25
    WITH l25 + CASE WHEN size(l25) < $p.p1 + 1 AND 14 >= $p.p2 THEN COLLECT {
      MATCH (n29:Need) WHERE NOT (EXISTS { MATCH (n29)<-[r30:ADDRESSES]-(n31:Priority) }) AND n29.position IS NOT NULL AND n29.id IS NOT NULL AND n29.position >= CASE 14 WHEN $p.p2 THEN $p.p3 ELSE -9223372036854775807 END AND CASE WHEN 14 > $p.p2 OR n29.position > $p.p3 THEN true ELSE n29.id > $p.p4 END
      RETURN [n29, 14] AS v ORDER BY n29.position, n29.id LIMIT $p.p1 + 1
    } ELSE [] END AS l25
    WITH l25 + CASE WHEN size(l25) < $p.p1 + 1 AND 16 >= $p.p2 THEN COLLECT {
      MATCH (n32:Theme) WHERE NOT (EXISTS { MATCH (n32)<-[r33:ALIGNS_WITH]-(n34:CommissioningPriority) }) AND n32.position IS NOT NULL AND n32.id IS NOT NULL AND n32.position >= CASE 16 WHEN $p.p2 THEN $p.p3 ELSE -9223372036854775807 END AND CASE WHEN 16 > $p.p2 OR n32.position > $p.p3 THEN true ELSE n32.id > $p.p4 END
      RETURN [n32, 16] AS v ORDER BY n32.position, n32.id LIMIT $p.p1 + 1
    } ELSE [] END AS l25
    RETURN l25 AS v
  }) AS x37
  WITH x37[0] AS n35, x37[1] AS g36
  WITH n35, g36 ORDER BY g36, n35.position, n35.id LIMIT $p.p1 + 1
  RETURN [[g36, n35.position, n35.id], [g36, [n35.id]]] AS v
}] AS c1,
[k0 + k4 + k8, EXISTS {
  CALL () { MATCH (n59:Theme) WHERE NOT (EXISTS { MATCH (n59)<-[r61:ALIGNS_WITH]-(n62:CommissioningPriority) }) RETURN n59, 16 AS g60 UNION ALL MATCH (n59:Need) WHERE NOT (EXISTS { MATCH (n59)<-[r63:ADDRESSES]-(n64:Priority) }) RETURN n59, 14 AS g60 UNION ALL MATCH (n59:Priority) WHERE NOT (EXISTS { MATCH (n59)-[r65:HAS_ACTION]->(n66) }) RETURN n59, 7 AS g60 }
  WITH n59, g60 WHERE g60 >= $p.p6 AND CASE WHEN g60 > $p.p6 THEN true WHEN g60 = $p.p6 THEN CASE WHEN n59.position > $p.p7 THEN true WHEN n59.position = $p.p7 THEN (n59.id > $p.p8 OR n59.id = $p.p8) ELSE false END ELSE false END
  RETURN 1 AS v
}, COLLECT {
  UNWIND head(COLLECT {
    WITH CASE WHEN 16 <= $p.p6 THEN COLLECT {
      MATCH (n47:Theme) WHERE NOT (EXISTS { MATCH (n47)<-[r48:ALIGNS_WITH]-(n49:CommissioningPriority) }) AND n47.position IS NOT NULL AND n47.id IS NOT NULL AND n47.position <= CASE 16 WHEN $p.p6 THEN coalesce($p.p7, 9223372036854775807) ELSE 9223372036854775807 END AND CASE WHEN 16 < $p.p6 OR (n47.position < $p.p7 OR $p.p7 IS NULL) THEN true ELSE (n47.id < $p.p8 OR $p.p8 IS NULL) END
      RETURN [n47, 16] AS v ORDER BY n47.position DESC, n47.id DESC LIMIT $p.p5 + 1
    } ELSE [] END AS l46
    WITH l46 + CASE WHEN size(l46) < $p.p5 + 1 AND 14 <= $p.p6 THEN COLLECT {
      MATCH (n50:Need) WHERE NOT (EXISTS { MATCH (n50)<-[r51:ADDRESSES]-(n52:Priority) }) AND n50.position IS NOT NULL AND n50.id IS NOT NULL AND n50.position <= CASE 14 WHEN $p.p6 THEN coalesce($p.p7, 9223372036854775807) ELSE 9223372036854775807 END AND CASE WHEN 14 < $p.p6 OR (n50.position < $p.p7 OR $p.p7 IS NULL) THEN true ELSE (n50.id < $p.p8 OR $p.p8 IS NULL) END
      RETURN [n50, 14] AS v ORDER BY n50.position DESC, n50.id DESC LIMIT $p.p5 + 1
    } ELSE [] END AS l46
    WITH l46 + CASE WHEN size(l46) < $p.p5 + 1 AND 7 <= $p.p6 THEN COLLECT {
      MATCH (n53:Priority) WHERE NOT (EXISTS { MATCH (n53)-[r54:HAS_ACTION]->(n55) }) AND n53.position IS NOT NULL AND n53.id IS NOT NULL AND n53.position <= CASE 7 WHEN $p.p6 THEN coalesce($p.p7, 9223372036854775807) ELSE 9223372036854775807 END AND CASE WHEN 7 < $p.p6 OR (n53.position < $p.p7 OR $p.p7 IS NULL) THEN true ELSE (n53.id < $p.p8 OR $p.p8 IS NULL) END
      RETURN [n53, 7] AS v ORDER BY n53.position DESC, n53.id DESC LIMIT $p.p5 + 1
    } ELSE [] END AS l46
    RETURN l46 AS v
  }) AS x58
  WITH x58[0] AS n56, x58[1] AS g57
  WITH n56, g57 ORDER BY g57 DESC, n56.position DESC, n56.id DESC LIMIT $p.p5 + 1
  RETURN [[g57, n56.position, n56.id], [g57, [n56.id]]] AS v
}] AS c2
