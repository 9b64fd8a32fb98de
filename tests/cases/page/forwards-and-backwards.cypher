RETURN [COUNT { MATCH (n1:Plan) }, COLLECT {
  MATCH (n0:Plan) WHERE n0.position IS NOT NULL AND n0.id IS NOT NULL
  WITH n0 ORDER BY n0.position, n0.id LIMIT $p.p0 + 1
  RETURN [[n0.id], [n0.position, n0.id]] AS v
}] AS c0,
[EXISTS {
  MATCH (n3:Plan) WHERE n3.position IS NOT NULL AND n3.id IS NOT NULL AND n3.position <= $p.p3 AND CASE WHEN (n3.position < $p.p3 OR $p.p3 IS NULL) THEN true WHEN n3.position = $p.p3 THEN ((n3.id < $p.p2 OR $p.p2 IS NULL) OR n3.id = $p.p2) ELSE false END
  RETURN 1 AS v
}, COLLECT {
  MATCH (n2:Plan) WHERE n2.position IS NOT NULL AND n2.id IS NOT NULL AND n2.position >= $p.p3 AND CASE WHEN n2.position > $p.p3 THEN true WHEN n2.position = $p.p3 THEN n2.id > $p.p2 ELSE false END
  WITH n2 ORDER BY n2.position, n2.id LIMIT $p.p1 + 1
  RETURN [[n2.position, n2.id], [n2.id]] AS v
}] AS c1,
COLLECT {
  MATCH (n4:Plan) WHERE n4.position IS NOT NULL AND n4.id IS NOT NULL
  WITH n4 ORDER BY n4.position DESC, n4.id DESC LIMIT $p.p4 + 1
  RETURN [n4.id] AS v
} AS c2,
[EXISTS {
  MATCH (n6:Plan) WHERE n6.position IS NOT NULL AND n6.id IS NOT NULL AND n6.position >= $p.p7 AND CASE WHEN n6.position > $p.p7 THEN true WHEN n6.position = $p.p7 THEN (n6.id > $p.p6 OR n6.id = $p.p6) ELSE false END
  RETURN 1 AS v
}, COLLECT {
  MATCH (n5:Plan) WHERE n5.position IS NOT NULL AND n5.id IS NOT NULL AND n5.position <= $p.p7 AND CASE WHEN (n5.position < $p.p7 OR $p.p7 IS NULL) THEN true WHEN n5.position = $p.p7 THEN (n5.id < $p.p6 OR $p.p6 IS NULL) ELSE false END
  WITH n5 ORDER BY n5.position DESC, n5.id DESC LIMIT $p.p5 + 1
  RETURN [n5.id] AS v
}] AS c3,
[COUNT { MATCH (n8:Plan) }, COLLECT {
  MATCH (n7:Plan) WHERE n7.position IS NOT NULL AND n7.id IS NOT NULL
  WITH n7 ORDER BY n7.position, n7.id LIMIT $p.p8 + 1
  RETURN [[n7.id], [n7.position, n7.id]] AS v
}] AS c4
