RETURN [COUNT { MATCH (n0:Priority) WHERE NOT (EXISTS { MATCH (n0)-[r1:HAS_ACTION]->(n2) }) } + COUNT { MATCH (n3:Need) WHERE NOT (EXISTS { MATCH (n3)<-[r4:ADDRESSES]-(n5:Priority) }) } + COUNT { MATCH (n6:Theme) WHERE NOT (EXISTS { MATCH (n6)<-[r7:ALIGNS_WITH]-(n8:CommissioningPriority) }) }, COLLECT {
  UNWIND head(COLLECT {
    WITH COLLECT {
      MATCH (n10:Priority) WHERE NOT (EXISTS { MATCH (n10)-[r11:HAS_ACTION]->(n12) }) AND n10.position IS NOT NULL AND n10.id IS NOT NULL
      RETURN [n10, 7] AS v ORDER BY n10.position, n10.id LIMIT $p.p0 + 1
    } AS l9
    WITH l9 + CASE WHEN size(l9) < $p.p0 + 1 THEN COLLECT {
      MATCH (n13:Need) WHERE NOT (EXISTS { MATCH (n13)<-[r14:ADDRESSES]-(n15:Priority) }) AND n13.position IS NOT NULL AND n13.id IS NOT NULL
      RETURN [n13, 14] AS v ORDER BY n13.position, n13.id LIMIT $p.p0 + 1
    } ELSE [] END AS l9
    WITH l9 + CASE WHEN size(l9) < $p.p0 + 1 THEN COLLECT {
      MATCH (n16:Theme) WHERE NOT (EXISTS { MATCH (n16)<-[r17:ALIGNS_WITH]-(n18:CommissioningPriority) }) AND n16.position IS NOT NULL AND n16.id IS NOT NULL
      RETURN [n16, 16] AS v ORDER BY n16.position, n16.id LIMIT $p.p0 + 1
    } ELSE [] END AS l9
    RETURN l9 AS v
  }) AS x21
  WITH x21[0] AS n19, x21[1] AS g20
  WITH n19, g20 ORDER BY g20, n19.position, n19.id LIMIT $p.p0 + 1
  RETURN [[g20, n19.position, n19.id], [g20, [n19.id]]] AS v
}] AS c0,
[COUNT { MATCH (n22:Priority) WHERE NOT (EXISTS { MATCH (n22)-[r23:HAS_ACTION]->(n24) }) } + COUNT { MATCH (n25:Need) WHERE NOT (EXISTS { MATCH (n25)<-[r26:ADDRESSES]-(n27:Priority) }) } + COUNT { MATCH (n28:Theme) WHERE NOT (EXISTS { MATCH (n28)<-[r29:ALIGNS_WITH]-(n30:CommissioningPriority) }) }, EXISTS {
  CALL () { MATCH (n44:Priority) WHERE NOT (EXISTS { MATCH (n44)-[r46:HAS_ACTION]->(n47) }) RETURN n44, 7 AS g45 UNION ALL MATCH (n44:Need) WHERE NOT (EXISTS { MATCH (n44)<-[r48:ADDRESSES]-(n49:Priority) }) RETURN n44, 14 AS g45 UNION ALL MATCH (n44:Theme) WHERE NOT (EXISTS { MATCH (n44)<-[r50:ALIGNS_WITH]-(n51:CommissioningPriority) }) RETURN n44, 16 AS g45 }
  WITH n44, g45 WHERE g45 <= $p.p2 AND CASE WHEN (g45 < $p.p2 OR $p.p2 IS NULL) THEN true WHEN g45 = $p.p2 THEN CASE WHEN (n44.position < $p.p3 OR $p.p3 IS NULL) THEN true WHEN n44.position = $p.p3 THEN ((n44.id < $p.p4 OR $p.p4 IS NULL) OR n44.id = $p.p4) ELSE false END ELSE false END
  RETURN 1 AS v
}, COLLECT {
  UNWIND head(COLLECT {
    WITH CASE WHEN 7 >= $p.p2 THEN COLLECT {
      MATCH (n32:Priority) WHERE NOT (EXISTS { MATCH (n32)-[r33:HAS_ACTION]->(n34) }) AND n32.position IS NOT NULL AND n32.id IS NOT NULL AND n32.position >= CASE 7 WHEN $p.p2 THEN $p.p3 ELSE -9223372036854775807 END AND CASE WHEN 7 > $p.p2 OR n32.position > $p.p3 THEN true ELSE n32.id > $p.p4 END
      RETURN [n32, 7] AS v ORDER BY n32.position, n32.id LIMIT $p.p1 + 1
    } ELSE [] END AS l31
    WITH l31 + CASE WHEN size(l31) < $p.p1 + 1 AND 14 >= $p.p2 THEN COLLECT {
      MATCH (n35:Need) WHERE NOT (EXISTS { MATCH (n35)<-[r36:ADDRESSES]-(n37:Priority) }) AND n35.position IS NOT NULL AND n35.id IS NOT NULL AND n35.position >= CASE 14 WHEN $p.p2 THEN $p.p3 ELSE -9223372036854775807 END AND CASE WHEN 14 > $p.p2 OR n35.position > $p.p3 THEN true ELSE n35.id > $p.p4 END
      RETURN [n35, 14] AS v ORDER BY n35.position, n35.id LIMIT $p.p1 + 1
    } ELSE [] END AS l31
    WITH l31 + CASE WHEN size(l31) < $p.p1 + 1 AND 16 >= $p.p2 THEN COLLECT {
      MATCH (n38:Theme) WHERE NOT (EXISTS { MATCH (n38)<-[r39:ALIGNS_WITH]-(n40:CommissioningPriority) }) AND n38.position IS NOT NULL AND n38.id IS NOT NULL AND n38.position >= CASE 16 WHEN $p.p2 THEN $p.p3 ELSE -9223372036854775807 END AND CASE WHEN 16 > $p.p2 OR n38.position > $p.p3 THEN true ELSE n38.id > $p.p4 END
      RETURN [n38, 16] AS v ORDER BY n38.position, n38.id LIMIT $p.p1 + 1
    } ELSE [] END AS l31
    RETURN l31 AS v
  }) AS x43
  WITH x43[0] AS n41, x43[1] AS g42
  WITH n41, g42 ORDER BY g42, n41.position, n41.id LIMIT $p.p1 + 1
  RETURN [[g42, n41.position, n41.id], [g42, [n41.id]]] AS v
}] AS c1,
[COUNT { MATCH (n52:Priority) WHERE NOT (EXISTS { MATCH (n52)-[r53:HAS_ACTION]->(n54) }) } + COUNT { MATCH (n55:Need) WHERE NOT (EXISTS { MATCH (n55)<-[r56:ADDRESSES]-(n57:Priority) }) } + COUNT { MATCH (n58:Theme) WHERE NOT (EXISTS { MATCH (n58)<-[r59:ALIGNS_WITH]-(n60:CommissioningPriority) }) }, EXISTS {
  CALL () { MATCH (n74:Theme) WHERE NOT (EXISTS { MATCH (n74)<-[r76:ALIGNS_WITH]-(n77:CommissioningPriority) }) RETURN n74, 16 AS g75 UNION ALL MATCH (n74:Need) WHERE NOT (EXISTS { MATCH (n74)<-[r78:ADDRESSES]-(n79:Priority) }) RETURN n74, 14 AS g75 UNION ALL MATCH (n74:Priority) WHERE NOT (EXISTS { MATCH (n74)-[r80:HAS_ACTION]->(n81) }) RETURN n74, 7 AS g75 }
  WITH n74, g75 WHERE g75 >= $p.p6 AND CASE WHEN g75 > $p.p6 THEN true WHEN g75 = $p.p6 THEN CASE WHEN n74.position > $p.p7 THEN true WHEN n74.position = $p.p7 THEN (n74.id > $p.p8 OR n74.id = $p.p8) ELSE false END ELSE false END
  RETURN 1 AS v
}, COLLECT {
  UNWIND head(COLLECT {
    WITH CASE WHEN 16 <= $p.p6 THEN COLLECT {
      MATCH (n62:Theme) WHERE NOT (EXISTS { MATCH (n62)<-[r63:ALIGNS_WITH]-(n64:CommissioningPriority) }) AND n62.position IS NOT NULL AND n62.id IS NOT NULL AND n62.position <= CASE 16 WHEN $p.p6 THEN coalesce($p.p7, 9223372036854775807) ELSE 9223372036854775807 END AND CASE WHEN 16 < $p.p6 OR (n62.position < $p.p7 OR $p.p7 IS NULL) THEN true ELSE (n62.id < $p.p8 OR $p.p8 IS NULL) END
      RETURN [n62, 16] AS v ORDER BY n62.position DESC, n62.id DESC LIMIT $p.p5 + 1
    } ELSE [] END AS l61
    WITH l61 + CASE WHEN size(l61) < $p.p5 + 1 AND 14 <= $p.p6 THEN COLLECT {
      MATCH (n65:Need) WHERE NOT (EXISTS { MATCH (n65)<-[r66:ADDRESSES]-(n67:Priority) }) AND n65.position IS NOT NULL AND n65.id IS NOT NULL AND n65.position <= CASE 14 WHEN $p.p6 THEN coalesce($p.p7, 9223372036854775807) ELSE 9223372036854775807 END AND CASE WHEN 14 < $p.p6 OR (n65.position < $p.p7 OR $p.p7 IS NULL) THEN true ELSE (n65.id < $p.p8 OR $p.p8 IS NULL) END
      RETURN [n65, 14] AS v ORDER BY n65.position DESC, n65.id DESC LIMIT $p.p5 + 1
    } ELSE [] END AS l61
    WITH l61 + CASE WHEN size(l61) < $p.p5 + 1 AND 7 <= $p.p6 THEN COLLECT {
      MATCH (n68:Priority) WHERE NOT (EXISTS { MATCH (n68)-[r69:HAS_ACTION]->(n70) }) AND n68.position IS NOT NULL AND n68.id IS NOT NULL AND n68.position <= CASE 7 WHEN $p.p6 THEN coalesce($p.p7, 9223372036854775807) ELSE 9223372036854775807 END AND CASE WHEN 7 < $p.p6 OR (n68.position < $p.p7 OR $p.p7 IS NULL) THEN true ELSE (n68.id < $p.p8 OR $p.p8 IS NULL) END
      RETURN [n68, 7] AS v ORDER BY n68.position DESC, n68.id DESC LIMIT $p.p5 + 1
    } ELSE [] END AS l61
    RETURN l61 AS v
  }) AS x73
  WITH x73[0] AS n71, x73[1] AS g72
  WITH n71, g72 ORDER BY g72 DESC, n71.position DESC, n71.id DESC LIMIT $p.p5 + 1
  RETURN [[g72, n71.position, n71.id], [g72, [n71.id]]] AS v
}] AS c2
