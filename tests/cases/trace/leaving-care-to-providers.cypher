RETURN COLLECT {
  MATCH (n0:Plan|Need|Priority|Theme|LifeStage|Action|KeyLink|Milestone|EvidenceMeasure|Reading|Party|CommissioningPriority|Contract|Funding|Meeting|AgendaItem|Resolution|Issue|Document) WHERE n0.id = $p.p0
  CALL (n0) {
    MATCH (n0)-[r*1..2]-(n1:Party|Contract) WHERE n1 <> n0 AND all(s IN r WHERE $p.p1[type(s)] >= 0)
    WITH DISTINCT n1 LIMIT 401
    RETURN collect(n1) AS l5
  }
  CALL (n0, l5) {
    UNWIND CASE WHEN size(l5) <= 400 THEN l5 END AS n1
    MATCH p = allShortestPaths((n0)-[r*1..2]-(n1)) WHERE all(s IN r WHERE $p.p1[type(s)] >= 0)
    WITH n1, p LIMIT 30001
    WITH n1, nodes(p) AS n, relationships(p) AS r
    WITH n1, min([i IN range(0, size(r) - 1) | [$p.p1[type(r[i])], CASE startNode(r[i]) WHEN n[i] THEN 0 ELSE 1 END, n[i + 1].id, n[i + 1]]]) AS l2, count(*) AS c
    RETURN collect([n1, l2]) AS l6, sum(c) AS c7
  }
  RETURN COLLECT {
    CALL (n0, l5, l6, c7) {
      WITH l6, c7 WHERE c7 <= 30000
      UNWIND l6 AS p
      RETURN p[0] AS n1, p[1] AS l2
      UNION ALL
      WITH n0, l5, c7 WHERE size(l5) > 400 OR c7 > 30000
      WITH n0, n0 AS n1, [] AS l2
      UNWIND CASE size(l2) WHEN 0 THEN COLLECT {
        MATCH (n1)-[r]-(n) WHERE $p.p1[type(r)] >= 0
        RETURN [n, l2 + [[$p.p1[type(r)], CASE startNode(r) WHEN n1 THEN 0 ELSE 1 END, n.id, n]]] AS v
      } + [[n1, l2]] ELSE [[n1, l2]] END AS p
      WITH n0, p[0] AS n1, min([size(p[1]), p[1]])[1] AS l2
      UNWIND CASE size(l2) WHEN 1 THEN COLLECT {
        MATCH (n1)-[r]-(n) WHERE $p.p1[type(r)] >= 0
        RETURN [n, l2 + [[$p.p1[type(r)], CASE startNode(r) WHEN n1 THEN 0 ELSE 1 END, n.id, n]]] AS v
      } + [[n1, l2]] ELSE [[n1, l2]] END AS p
      WITH n0, p[0] AS n1, min([size(p[1]), p[1]])[1] AS l2
      WITH n0, n1, l2 WHERE n1:Party|Contract AND n1 <> n0
      RETURN n1, l2
    }
    WITH n0, n1, l2 ORDER BY size(l2), CASE WHEN n1:Party THEN 10 WHEN n1:Contract THEN 12 END, n1.position, n1.id
    RETURN [size(l2), CASE WHEN n1:Plan THEN [0, n1.title] WHEN n1:Need THEN [1, n1.title] WHEN n1:Priority THEN [2, n1.title] WHEN n1:Theme THEN [3, n1.title] WHEN n1:LifeStage THEN [4, n1.title] WHEN n1:Action THEN [5, n1.title] WHEN n1:KeyLink THEN [6, n1.title] WHEN n1:Milestone THEN [7, n1.title] WHEN n1:EvidenceMeasure THEN [8, n1.title] WHEN n1:Reading THEN [9, n1.title] WHEN n1:Party THEN [10, n1.title] WHEN n1:CommissioningPriority THEN [11, n1.title] WHEN n1:Contract THEN [12, n1.title] WHEN n1:Funding THEN [13, n1.title] WHEN n1:Meeting THEN [14, n1.title] WHEN n1:AgendaItem THEN [15, n1.title] WHEN n1:Resolution THEN [16, n1.title] WHEN n1:Issue THEN [17, n1.title] WHEN n1:Document THEN [18, n1.title] END, COLLECT { UNWIND l2 AS x3 WITH x3, x3[3] AS n4 RETURN [x3[0], x3[1], [n4.id]] AS v }] AS v
  } AS v
} AS c0,
COLLECT {
  MATCH (n8:Plan|Need|Priority|Theme|LifeStage|Action|KeyLink|Milestone|EvidenceMeasure|Reading|Party|CommissioningPriority|Contract|Funding|Meeting|AgendaItem|Resolution|Issue|Document) WHERE n8.id = $p.p2
  CALL (n8) {
    MATCH (n8)-[r*1..1]-(n9:Need) WHERE n9 <> n8 AND all(s IN r WHERE $p.p1[type(s)] >= 0)
    WITH DISTINCT n9 LIMIT 401
    RETURN collect(n9) AS l11
  }
  CALL (n8, l11) {
    UNWIND CASE WHEN size(l11) <= 400 THEN l11 END AS n9
    MATCH p = allShortestPaths((n8)-[r*1..1]-(n9)) WHERE all(s IN r WHERE $p.p1[type(s)] >= 0)
    WITH n9, p LIMIT 30001
    WITH n9, nodes(p) AS n, relationships(p) AS r
    WITH n9, min([i IN range(0, size(r) - 1) | [$p.p1[type(r[i])], CASE startNode(r[i]) WHEN n[i] THEN 0 ELSE 1 END, n[i + 1].id, n[i + 1]]]) AS l10, count(*) AS c
    RETURN collect([n9, l10]) AS l12, sum(c) AS c13
  }
  RETURN COLLECT {
    CALL (n8, l11, l12, c13) {
      WITH l12, c13 WHERE c13 <= 30000
      UNWIND l12 AS p
      RETURN p[0] AS n9, p[1] AS l10
      UNION ALL
      WITH n8, l11, c13 WHERE size(l11) > 400 OR c13 > 30000
      WITH n8, n8 AS n9, [] AS l10
      UNWIND CASE size(l10) WHEN 0 THEN COLLECT {
        MATCH (n9)-[r]-(n) WHERE $p.p1[type(r)] >= 0
        RETURN [n, l10 + [[$p.p1[type(r)], CASE startNode(r) WHEN n9 THEN 0 ELSE 1 END, n.id, n]]] AS v
      } + [[n9, l10]] ELSE [[n9, l10]] END AS p
      WITH n8, p[0] AS n9, min([size(p[1]), p[1]])[1] AS l10
      WITH n8, n9, l10 WHERE n9:Need AND n9 <> n8
      RETURN n9, l10
    }
    WITH n8, n9, l10 ORDER BY size(l10), 1, n9.position, n9.id
    RETURN [size(l10)] AS v
  } AS v
} AS c1
