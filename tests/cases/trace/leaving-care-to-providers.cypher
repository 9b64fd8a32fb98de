RETURN [EXISTS {
  MATCH (n0:Plan|Need|Priority|Theme|LifeStage|Action|KeyLink|Milestone|EvidenceMeasure|Reading|Party|CommissioningPriority|Contract|Funding|Meeting|AgendaItem|Resolution|Issue|Document) WHERE n0.id = $p.p0
}, COLLECT {
  MATCH (n0:Plan|Need|Priority|Theme|LifeStage|Action|KeyLink|Milestone|EvidenceMeasure|Reading|Party|CommissioningPriority|Contract|Funding|Meeting|AgendaItem|Resolution|Issue|Document) WHERE n0.id = $p.p0
  WITH n0, n0 AS n1, [] AS l2
  UNWIND CASE size(l2) WHEN 0 THEN COLLECT {
    MATCH (n1)-[r5]-(n6) WHERE $p.p1[type(r5)] >= 0
    RETURN [n6, l2 + [[$p.p1[type(r5)], CASE startNode(r5) WHEN n1 THEN 0 ELSE 1 END, n6.id, n6]]] AS v
  } + [[n1, l2]] ELSE [[n1, l2]] END AS x7
  WITH n0, x7[0] AS n1, min([size(x7[1]), x7[1]])[1] AS l2
  UNWIND CASE size(l2) WHEN 1 THEN COLLECT {
    MATCH (n1)-[r5]-(n6) WHERE $p.p1[type(r5)] >= 0
    RETURN [n6, l2 + [[$p.p1[type(r5)], CASE startNode(r5) WHEN n1 THEN 0 ELSE 1 END, n6.id, n6]]] AS v
  } + [[n1, l2]] ELSE [[n1, l2]] END AS x7
  WITH n0, x7[0] AS n1, min([size(x7[1]), x7[1]])[1] AS l2
  WITH n0, n1, l2 WHERE n1:Party|Contract AND n1 <> n0
  WITH n0, n1, l2 ORDER BY size(l2), CASE WHEN n1:Party THEN 10 WHEN n1:Contract THEN 12 END, n1.position, n1.id
  RETURN [size(l2), CASE WHEN n1:Plan THEN [0, n1.title] WHEN n1:Need THEN [1, n1.title] WHEN n1:Priority THEN [2, n1.title] WHEN n1:Theme THEN [3, n1.title] WHEN n1:LifeStage THEN [4, n1.title] WHEN n1:Action THEN [5, n1.title] WHEN n1:KeyLink THEN [6, n1.title] WHEN n1:Milestone THEN [7, n1.title] WHEN n1:EvidenceMeasure THEN [8, n1.title] WHEN n1:Reading THEN [9, n1.title] WHEN n1:Party THEN [10, n1.title] WHEN n1:CommissioningPriority THEN [11, n1.title] WHEN n1:Contract THEN [12, n1.title] WHEN n1:Funding THEN [13, n1.title] WHEN n1:Meeting THEN [14, n1.title] WHEN n1:AgendaItem THEN [15, n1.title] WHEN n1:Resolution THEN [16, n1.title] WHEN n1:Issue THEN [17, n1.title] WHEN n1:Document THEN [18, n1.title] END, COLLECT { UNWIND l2 AS x3 WITH x3, x3[3] AS n4 RETURN [x3[0], x3[1], [n4.id]] AS v }] AS v
}] AS c0,
[EXISTS {
  MATCH (n8:Plan|Need|Priority|Theme|LifeStage|Action|KeyLink|Milestone|EvidenceMeasure|Reading|Party|CommissioningPriority|Contract|Funding|Meeting|AgendaItem|Resolution|Issue|Document) WHERE n8.id = $p.p2
}, COLLECT {
  MATCH (n8:Plan|Need|Priority|Theme|LifeStage|Action|KeyLink|Milestone|EvidenceMeasure|Reading|Party|CommissioningPriority|Contract|Funding|Meeting|AgendaItem|Resolution|Issue|Document) WHERE n8.id = $p.p2
  WITH n8, n8 AS n9, [] AS l10
  UNWIND CASE size(l10) WHEN 0 THEN COLLECT {
    MATCH (n9)-[r11]-(n12) WHERE $p.p1[type(r11)] >= 0
    RETURN [n12, l10 + [[$p.p1[type(r11)], CASE startNode(r11) WHEN n9 THEN 0 ELSE 1 END, n12.id, n12]]] AS v
  } + [[n9, l10]] ELSE [[n9, l10]] END AS x13
  WITH n8, x13[0] AS n9, min([size(x13[1]), x13[1]])[1] AS l10
  WITH n8, n9, l10 WHERE n9:Need AND n9 <> n8
  WITH n8, n9, l10 ORDER BY size(l10), 1, n9.position, n9.id
  RETURN [size(l10)] AS v
}] AS c1
