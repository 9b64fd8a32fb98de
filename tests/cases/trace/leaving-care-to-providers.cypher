RETURN [EXISTS {
  MATCH (n0:Plan|Need|Priority|Theme|LifeStage|Action|KeyLink|Milestone|EvidenceMeasure|Reading|Party|CommissioningPriority|Contract|Funding|Meeting|AgendaItem|Resolution|Issue|Document) WHERE n0.id = $p.p0
}, COLLECT {
  MATCH (n0:Plan|Need|Priority|Theme|LifeStage|Action|KeyLink|Milestone|EvidenceMeasure|Reading|Party|CommissioningPriority|Contract|Funding|Meeting|AgendaItem|Resolution|Issue|Document) WHERE n0.id = $p.p0
  MATCH p2 = ALL SHORTEST (n0)-[:OWNED_BY|UNDERPINS|LINKED_TO|IDENTIFIES|HAS_PRIORITY|HAS_THEME|HAS_LIFE_STAGE|HAS_ACTION|HAS_EVIDENCE_MEASURE|HAS_COMMISSIONING_PRIORITY|HAS_CONTRACT|HAS_ISSUE|FUNDS|REFERS_TO|CONCERNS|ADDRESSES|ALIGNS_WITH|SUPPORTS|DELIVERED_THROUGH|CHAMPIONED_BY|FOCUSES_ON|HAS_KEY_LINK|HAS_MILESTONE|LED_BY|HAS_READING|MEMBER_OF|ACCOUNTABLE_TO|PROVIDED_BY|COMMISSIONED_BY|HELD_BY|ATTENDED_BY|PRESENTED_BY|RAISED_BY|FUNDED_BY|PUBLISHED_BY|HAS_PART|HAS_ITEM|HAS_RESOLUTION|UNDER_ITEM|REFERRED_TO]-{1,2}(n1:Party|Contract) WHERE n1 <> n0
  WITH n0, n1, min([i IN range(0, length(p2) - 1) | [$p.p1[type(relationships(p2)[i])], CASE WHEN startNode(relationships(p2)[i]) = nodes(p2)[i] THEN 0 ELSE 1 END, nodes(p2)[i + 1].id, nodes(p2)[i + 1]]]) AS l3
  WITH n0, n1, l3 ORDER BY size(l3), CASE WHEN n1:Party THEN 10 WHEN n1:Contract THEN 12 END, n1.position, n1.id
  RETURN [size(l3), CASE WHEN n1:Plan THEN [0, n1.title] WHEN n1:Need THEN [1, n1.title] WHEN n1:Priority THEN [2, n1.title] WHEN n1:Theme THEN [3, n1.title] WHEN n1:LifeStage THEN [4, n1.title] WHEN n1:Action THEN [5, n1.title] WHEN n1:KeyLink THEN [6, n1.title] WHEN n1:Milestone THEN [7, n1.title] WHEN n1:EvidenceMeasure THEN [8, n1.title] WHEN n1:Reading THEN [9, n1.title] WHEN n1:Party THEN [10, n1.title] WHEN n1:CommissioningPriority THEN [11, n1.title] WHEN n1:Contract THEN [12, n1.title] WHEN n1:Funding THEN [13, n1.title] WHEN n1:Meeting THEN [14, n1.title] WHEN n1:AgendaItem THEN [15, n1.title] WHEN n1:Resolution THEN [16, n1.title] WHEN n1:Issue THEN [17, n1.title] WHEN n1:Document THEN [18, n1.title] END, COLLECT { UNWIND l3 AS x4 WITH x4, x4[3] AS n5 RETURN [x4[0], x4[1], [n5.id]] AS v }] AS v
}] AS c0,
[EXISTS {
  MATCH (n6:Plan|Need|Priority|Theme|LifeStage|Action|KeyLink|Milestone|EvidenceMeasure|Reading|Party|CommissioningPriority|Contract|Funding|Meeting|AgendaItem|Resolution|Issue|Document) WHERE n6.id = $p.p2
}, COLLECT {
  MATCH (n6:Plan|Need|Priority|Theme|LifeStage|Action|KeyLink|Milestone|EvidenceMeasure|Reading|Party|CommissioningPriority|Contract|Funding|Meeting|AgendaItem|Resolution|Issue|Document) WHERE n6.id = $p.p2
  MATCH p8 = ALL SHORTEST (n6)-[:OWNED_BY|UNDERPINS|LINKED_TO|IDENTIFIES|HAS_PRIORITY|HAS_THEME|HAS_LIFE_STAGE|HAS_ACTION|HAS_EVIDENCE_MEASURE|HAS_COMMISSIONING_PRIORITY|HAS_CONTRACT|HAS_ISSUE|FUNDS|REFERS_TO|CONCERNS|ADDRESSES|ALIGNS_WITH|SUPPORTS|DELIVERED_THROUGH|CHAMPIONED_BY|FOCUSES_ON|HAS_KEY_LINK|HAS_MILESTONE|LED_BY|HAS_READING|MEMBER_OF|ACCOUNTABLE_TO|PROVIDED_BY|COMMISSIONED_BY|HELD_BY|ATTENDED_BY|PRESENTED_BY|RAISED_BY|FUNDED_BY|PUBLISHED_BY|HAS_PART|HAS_ITEM|HAS_RESOLUTION|UNDER_ITEM|REFERRED_TO]-{1,1}(n7:Need) WHERE n7 <> n6
  WITH n6, n7, min([i IN range(0, length(p8) - 1) | [$p.p1[type(relationships(p8)[i])], CASE WHEN startNode(relationships(p8)[i]) = nodes(p8)[i] THEN 0 ELSE 1 END, nodes(p8)[i + 1].id, nodes(p8)[i + 1]]]) AS l9
  WITH n6, n7, l9 ORDER BY size(l9), 1, n7.position, n7.id
  RETURN [size(l9)] AS v
}] AS c1
