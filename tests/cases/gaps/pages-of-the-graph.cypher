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
    WITH l12 + CASE WHEN size(l12) < $p.p0 + 1 OR l12[-1][1] > 7 THEN COLLECT {
      MATCH (n22:Priority|Need|Theme) WHERE n22.position IS NULL OR n22.id IS NULL
      UNWIND [x IN CASE WHEN n22:Priority THEN [CASE WHEN NOT (EXISTS { MATCH (n22)-[r24:HAS_ACTION]->(n25) }) THEN 7 END] WHEN n22:Need THEN [CASE WHEN NOT (EXISTS { MATCH (n22)<-[r26:ADDRESSES]-(n27:Priority) }) THEN 14 END] WHEN n22:Theme THEN [CASE WHEN NOT (EXISTS { MATCH (n22)<-[r28:ALIGNS_WITH]-(n29:CommissioningPriority) }) THEN 16 END] END WHERE x IS NOT NULL] AS g23
      WITH n22, g23
      WITH n22, g23 ORDER BY g23, n22.position, n22.id LIMIT $p.p0 + 1
      RETURN [n22, g23] AS v
    } ELSE [] END AS l12
    RETURN l12 AS v
  }) AS x32
  WITH x32[0] AS n30, x32[1] AS g31
  WITH n30, g31 ORDER BY g31, n30.position, n30.id LIMIT $p.p0 + 1
  RETURN [[g31, n30.position, n30.id], [g31, [n30.id]]] AS v
}] AS c0,
[k0 + k4 + k8, EXISTS {
  CALL () {
    MATCH (n54:Priority) WHERE NOT (EXISTS { MATCH (n54)-[r56:HAS_ACTION]->(n57) })
    RETURN n54, 7 AS g55
    UNION ALL
    MATCH (n54:Need) WHERE NOT (EXISTS { MATCH (n54)<-[r58:ADDRESSES]-(n59:Priority) })
    RETURN n54, 14 AS g55
    UNION ALL
    MATCH (n54:Theme) WHERE NOT (EXISTS { MATCH (n54)<-[r60:ALIGNS_WITH]-(n61:CommissioningPriority) })
    RETURN n54, 16 AS g55
  }
  WITH n54, g55 WHERE g55 <= $p.p2 AND CASE WHEN (g55 < $p.p2 OR $p.p2 IS NULL) THEN true WHEN g55 = $p.p2 THEN CASE WHEN (n54.position < $p.p3 OR $p.p3 IS NULL AND n54.position IS NOT NULL) THEN true WHEN (n54.position = $p.p3 OR n54.position IS NULL AND $p.p3 IS NULL) THEN ((n54.id < $p.p4 OR $p.p4 IS NULL) OR n54.id = $p.p4) ELSE false END ELSE false END
  RETURN 1 AS v
}, COLLECT {
  UNWIND head(COLLECT {
    WITH CASE WHEN 7 >= $p.p2 THEN COLLECT {
      MATCH (n34:Priority) WHERE NOT (EXISTS { MATCH (n34)-[r35:HAS_ACTION]->(n36) }) AND n34.position IS NOT NULL AND n34.id IS NOT NULL AND n34.position >= CASE 7 WHEN $p.p2 THEN $p.p3 ELSE -9223372036854775807 END AND CASE WHEN 7 > $p.p2 OR n34.position > $p.p3 THEN true ELSE n34.id > $p.p4 END
      RETURN [n34, 7] AS v ORDER BY n34.position, n34.id LIMIT $p.p1 + 1
    } ELSE [] END AS l33
    WITH l33 + CASE WHEN size(l33) < $p.p1 + 1 AND 14 >= $p.p2 THEN COLLECT {
      MATCH (n37:Need) WHERE NOT (EXISTS { MATCH (n37)<-[r38:ADDRESSES]-(n39:Priority) }) AND n37.position IS NOT NULL AND n37.id IS NOT NULL AND n37.position >= CASE 14 WHEN $p.p2 THEN $p.p3 ELSE -9223372036854775807 END AND CASE WHEN 14 > $p.p2 OR n37.position > $p.p3 THEN true ELSE n37.id > $p.p4 END
      RETURN [n37, 14] AS v ORDER BY n37.position, n37.id LIMIT $p.p1 + 1
    } ELSE [] END AS l33
    WITH l33 + CASE WHEN size(l33) < $p.p1 + 1 AND 16 >= $p.p2 THEN COLLECT {
      MATCH (n40:Theme) WHERE NOT (EXISTS { MATCH (n40)<-[r41:ALIGNS_WITH]-(n42:CommissioningPriority) }) AND n40.position IS NOT NULL AND n40.id IS NOT NULL AND n40.position >= CASE 16 WHEN $p.p2 THEN $p.p3 ELSE -9223372036854775807 END AND CASE WHEN 16 > $p.p2 OR n40.position > $p.p3 THEN true ELSE n40.id > $p.p4 END
      RETURN [n40, 16] AS v ORDER BY n40.position, n40.id LIMIT $p.p1 + 1
    } ELSE [] END AS l33
    WITH l33 + CASE WHEN size(l33) < $p.p1 + 1 OR l33[-1][1] > $p.p2 THEN COLLECT {
      MATCH (n43:Priority|Need|Theme) WHERE n43.position IS NULL OR n43.id IS NULL
      UNWIND [x IN CASE WHEN n43:Priority THEN [CASE WHEN NOT (EXISTS { MATCH (n43)-[r45:HAS_ACTION]->(n46) }) THEN 7 END] WHEN n43:Need THEN [CASE WHEN NOT (EXISTS { MATCH (n43)<-[r47:ADDRESSES]-(n48:Priority) }) THEN 14 END] WHEN n43:Theme THEN [CASE WHEN NOT (EXISTS { MATCH (n43)<-[r49:ALIGNS_WITH]-(n50:CommissioningPriority) }) THEN 16 END] END WHERE x IS NOT NULL] AS g44
      WITH n43, g44 WHERE g44 >= $p.p2 AND CASE WHEN g44 > $p.p2 THEN true WHEN g44 = $p.p2 THEN CASE WHEN (n43.position > $p.p3 OR n43.position IS NULL AND $p.p3 IS NOT NULL) THEN true WHEN (n43.position = $p.p3 OR n43.position IS NULL AND $p.p3 IS NULL) THEN n43.id > $p.p4 ELSE false END ELSE false END
      WITH n43, g44 ORDER BY g44, n43.position, n43.id LIMIT $p.p1 + 1
      RETURN [n43, g44] AS v
    } ELSE [] END AS l33
    RETURN l33 AS v
  }) AS x53
  WITH x53[0] AS n51, x53[1] AS g52
  WITH n51, g52 ORDER BY g52, n51.position, n51.id LIMIT $p.p1 + 1
  RETURN [[g52, n51.position, n51.id], [g52, [n51.id]]] AS v
}] AS c1,
[k0 + k4 + k8, EXISTS {
  CALL () {
    MATCH (n83:Theme) WHERE NOT (EXISTS { MATCH (n83)<-[r85:ALIGNS_WITH]-(n86:CommissioningPriority) })
    RETURN n83, 16 AS g84
    UNION ALL
    MATCH (n83:Need) WHERE NOT (EXISTS { MATCH (n83)<-[r87:ADDRESSES]-(n88:Priority) })
    RETURN n83, 14 AS g84
    UNION ALL
    MATCH (n83:Priority) WHERE NOT (EXISTS { MATCH (n83)-[r89:HAS_ACTION]->(n90) })
    RETURN n83, 7 AS g84
  }
  WITH n83, g84 WHERE g84 >= $p.p6 AND CASE WHEN g84 > $p.p6 THEN true WHEN g84 = $p.p6 THEN CASE WHEN (n83.position > $p.p7 OR n83.position IS NULL AND $p.p7 IS NOT NULL) THEN true WHEN (n83.position = $p.p7 OR n83.position IS NULL AND $p.p7 IS NULL) THEN (n83.id > $p.p8 OR n83.id = $p.p8) ELSE false END ELSE false END
  RETURN 1 AS v
}, COLLECT {
  UNWIND head(COLLECT {
    WITH CASE WHEN 16 <= $p.p6 THEN COLLECT {
      MATCH (n63:Theme) WHERE NOT (EXISTS { MATCH (n63)<-[r64:ALIGNS_WITH]-(n65:CommissioningPriority) }) AND n63.position IS NOT NULL AND n63.id IS NOT NULL AND n63.position <= CASE 16 WHEN $p.p6 THEN coalesce($p.p7, 9223372036854775807) ELSE 9223372036854775807 END AND CASE WHEN 16 < $p.p6 OR (n63.position < $p.p7 OR $p.p7 IS NULL) THEN true ELSE (n63.id < $p.p8 OR $p.p8 IS NULL) END
      RETURN [n63, 16] AS v ORDER BY n63.position DESC, n63.id DESC LIMIT $p.p5 + 1
    } ELSE [] END AS l62
    WITH l62 + CASE WHEN size(l62) < $p.p5 + 1 AND 14 <= $p.p6 THEN COLLECT {
      MATCH (n66:Need) WHERE NOT (EXISTS { MATCH (n66)<-[r67:ADDRESSES]-(n68:Priority) }) AND n66.position IS NOT NULL AND n66.id IS NOT NULL AND n66.position <= CASE 14 WHEN $p.p6 THEN coalesce($p.p7, 9223372036854775807) ELSE 9223372036854775807 END AND CASE WHEN 14 < $p.p6 OR (n66.position < $p.p7 OR $p.p7 IS NULL) THEN true ELSE (n66.id < $p.p8 OR $p.p8 IS NULL) END
      RETURN [n66, 14] AS v ORDER BY n66.position DESC, n66.id DESC LIMIT $p.p5 + 1
    } ELSE [] END AS l62
    WITH l62 + CASE WHEN size(l62) < $p.p5 + 1 AND 7 <= $p.p6 THEN COLLECT {
      MATCH (n69:Priority) WHERE NOT (EXISTS { MATCH (n69)-[r70:HAS_ACTION]->(n71) }) AND n69.position IS NOT NULL AND n69.id IS NOT NULL AND n69.position <= CASE 7 WHEN $p.p6 THEN coalesce($p.p7, 9223372036854775807) ELSE 9223372036854775807 END AND CASE WHEN 7 < $p.p6 OR (n69.position < $p.p7 OR $p.p7 IS NULL) THEN true ELSE (n69.id < $p.p8 OR $p.p8 IS NULL) END
      RETURN [n69, 7] AS v ORDER BY n69.position DESC, n69.id DESC LIMIT $p.p5 + 1
    } ELSE [] END AS l62
    WITH l62 + CASE WHEN size(l62) < $p.p5 + 1 OR l62[-1][1] < $p.p6 OR $p.p7 IS NULL THEN COLLECT {
      MATCH (n72:Theme|Need|Priority) WHERE n72.position IS NULL OR n72.id IS NULL
      UNWIND [x IN CASE WHEN n72:Theme THEN [CASE WHEN NOT (EXISTS { MATCH (n72)<-[r74:ALIGNS_WITH]-(n75:CommissioningPriority) }) THEN 16 END] WHEN n72:Need THEN [CASE WHEN NOT (EXISTS { MATCH (n72)<-[r76:ADDRESSES]-(n77:Priority) }) THEN 14 END] WHEN n72:Priority THEN [CASE WHEN NOT (EXISTS { MATCH (n72)-[r78:HAS_ACTION]->(n79) }) THEN 7 END] END WHERE x IS NOT NULL] AS g73
      WITH n72, g73 WHERE g73 <= $p.p6 AND CASE WHEN (g73 < $p.p6 OR $p.p6 IS NULL) THEN true WHEN g73 = $p.p6 THEN CASE WHEN (n72.position < $p.p7 OR $p.p7 IS NULL AND n72.position IS NOT NULL) THEN true WHEN (n72.position = $p.p7 OR n72.position IS NULL AND $p.p7 IS NULL) THEN (n72.id < $p.p8 OR $p.p8 IS NULL) ELSE false END ELSE false END
      WITH n72, g73 ORDER BY g73 DESC, n72.position DESC, n72.id DESC LIMIT $p.p5 + 1
      RETURN [n72, g73] AS v
    } ELSE [] END AS l62
    RETURN l62 AS v
  }) AS x82
  WITH x82[0] AS n80, x82[1] AS g81
  WITH n80, g81 ORDER BY g81 DESC, n80.position DESC, n80.id DESC LIMIT $p.p5 + 1
  RETURN [[g81, n80.position, n80.id], [g81, [n80.id]]] AS v
}] AS c2
