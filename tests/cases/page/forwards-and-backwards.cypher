RETURN [COUNT { MATCH (n5:Plan) }, COLLECT {
  WITH COLLECT {
    MATCH (n0:Plan) WHERE n0.position IS NOT NULL AND n0.id IS NOT NULL
    WITH n0 ORDER BY n0.position, n0.id LIMIT $p.p0 + 1
    RETURN n0 AS v
  } AS l2
  UNWIND CASE WHEN size(l2) < $p.p0 + 1 AND size(l2) < COUNT { MATCH (n3:Plan) } THEN l2 + COLLECT {
    MATCH (n1:Plan) WHERE (n1.position IS NULL OR n1.id IS NULL)
    WITH n1 ORDER BY n1.position, n1.id LIMIT $p.p0 + 1
    RETURN n1 AS v
  } ELSE l2 END AS n4
  WITH n4 LIMIT $p.p0 + 1
  RETURN [[n4.id], [n4.position, n4.id]] AS v
}] AS c0,
[EXISTS {
  MATCH (n10:Plan) WHERE n10.position IS NOT NULL AND n10.id IS NOT NULL AND n10.position <= $p.p3 AND CASE WHEN (n10.position < $p.p3 OR $p.p3 IS NULL) THEN true WHEN n10.position = $p.p3 THEN ((n10.id < $p.p2 OR $p.p2 IS NULL) OR n10.id = $p.p2) ELSE false END
  RETURN 1 AS v
}, COLLECT {
  WITH COLLECT {
    MATCH (n6:Plan) WHERE n6.position IS NOT NULL AND n6.id IS NOT NULL AND n6.position >= $p.p3 AND CASE WHEN n6.position > $p.p3 THEN true WHEN n6.position = $p.p3 THEN n6.id > $p.p2 ELSE false END
    WITH n6 ORDER BY n6.position, n6.id LIMIT $p.p1 + 1
    RETURN n6 AS v
  } AS l8
  UNWIND CASE WHEN size(l8) < $p.p1 + 1 THEN l8 + COLLECT {
    MATCH (n7:Plan) WHERE (n7.position IS NULL OR n7.id IS NULL)
    WITH n7 ORDER BY n7.position, n7.id LIMIT $p.p1 + 1
    RETURN n7 AS v
  } ELSE l8 END AS n9
  WITH n9 LIMIT $p.p1 + 1
  RETURN [[n9.position, n9.id], [n9.id]] AS v
}] AS c1,
COLLECT {
  WITH COLLECT {
    MATCH (n12:Plan) WHERE (n12.position IS NULL OR n12.id IS NULL)
    WITH n12 ORDER BY n12.position DESC, n12.id DESC LIMIT $p.p4 + 1
    RETURN n12 AS v
  } AS l13
  UNWIND CASE WHEN size(l13) < $p.p4 + 1 THEN l13 + COLLECT {
    MATCH (n11:Plan) WHERE n11.position IS NOT NULL AND n11.id IS NOT NULL
    WITH n11 ORDER BY n11.position DESC, n11.id DESC LIMIT $p.p4 + 1
    RETURN n11 AS v
  } ELSE l13 END AS n14
  WITH n14 LIMIT $p.p4 + 1
  RETURN [n14.id] AS v
} AS c2,
[(EXISTS {
  MATCH (n16:Plan) WHERE n16.position IS NOT NULL AND n16.id IS NOT NULL AND n16.position >= $p.p7 AND CASE WHEN n16.position > $p.p7 THEN true WHEN n16.position = $p.p7 THEN (n16.id > $p.p6 OR n16.id = $p.p6) ELSE false END
  RETURN 1 AS v
} OR EXISTS { MATCH (n17:Plan) WHERE (n17.position IS NULL OR n17.id IS NULL) RETURN 1 AS v }), COLLECT {
  MATCH (n15:Plan) WHERE n15.position IS NOT NULL AND n15.id IS NOT NULL AND n15.position <= $p.p7 AND CASE WHEN (n15.position < $p.p7 OR $p.p7 IS NULL) THEN true WHEN n15.position = $p.p7 THEN (n15.id < $p.p6 OR $p.p6 IS NULL) ELSE false END
  WITH n15 ORDER BY n15.position DESC, n15.id DESC LIMIT $p.p5 + 1
  RETURN [n15.id] AS v
}] AS c3,
[COUNT { MATCH (n23:Plan) }, COLLECT {
  WITH COLLECT {
    MATCH (n18:Plan) WHERE n18.position IS NOT NULL AND n18.id IS NOT NULL
    WITH n18 ORDER BY n18.position, n18.id LIMIT $p.p8 + 1
    RETURN n18 AS v
  } AS l20
  UNWIND CASE WHEN size(l20) < $p.p8 + 1 AND size(l20) < COUNT { MATCH (n21:Plan) } THEN l20 + COLLECT {
    MATCH (n19:Plan) WHERE (n19.position IS NULL OR n19.id IS NULL)
    WITH n19 ORDER BY n19.position, n19.id LIMIT $p.p8 + 1
    RETURN n19 AS v
  } ELSE l20 END AS n22
  WITH n22 LIMIT $p.p8 + 1
  RETURN [[n22.id], [n22.position, n22.id]] AS v
}] AS c4
