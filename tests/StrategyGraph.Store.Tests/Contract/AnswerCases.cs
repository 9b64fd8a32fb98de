namespace StrategyGraph.Store.Tests.Contract;

/// <summary>Operations on the story graph and the data that every store gives, byte by byte.</summary>
public static class AnswerCases
{
    public static TheoryData<string, string> Nodes => new()
    {
        { "{ node(id: \"t4\") { __typename id ... on Task { words numbers colours note done on at weight code } } }", """{"node":{"__typename":"Task","id":"t4","words":["nursery","school's"],"numbers":[],"colours":[],"note":null,"done":null,"on":null,"at":null,"weight":null,"code":null}}""" },
        { "{ node(id: \"none\") { id } taskById(id: \"p1\") { id } personById(id: \"p1\") { id } }", """{"node":null,"taskById":null,"personById":{"id":"p1"}}""" },
        { "{ nodes(ids: [\"p2\", \"none\", \"t1\", \"p2\"]) { __typename id } }", """{"nodes":[{"__typename":"Person","id":"p2"},null,{"__typename":"Task","id":"t1"},{"__typename":"Person","id":"p2"}]}""" },
        { "{ __typename a: people { __typename nodes { __typename i: id } } }", """{"__typename":"Query","a":{"__typename":"PersonConnection","nodes":[{"__typename":"Person","i":"p1"},{"__typename":"Person","i":"p2"},{"__typename":"Person","i":"p3"}]}}""" },
        { "{ tasks { nodes { id position version } } }", """{"tasks":{"nodes":[{"id":"t2","position":1,"version":1},{"id":"t3","position":2,"version":1},{"id":"t4","position":2,"version":1},{"id":"t1","position":3,"version":1}]}}""" },
        { "{ areas(first: 3) { nodes { id position partOf { id partOf { id } } } } }", """{"areas":{"nodes":[{"id":"top","position":1,"partOf":null},{"id":"mid","position":2,"partOf":{"id":"top","partOf":null}},{"id":"low","position":3,"partOf":{"id":"mid","partOf":{"id":"top"}}}]}}""" },
    };

    public static TheoryData<string, string> Links => new()
    {
        { "{ taskById(id: \"t1\") { leads { totalCount edges { rank note sure colour marks node { id } } } } }", """{"taskById":{"leads":{"totalCount":3,"edges":[{"rank":2,"note":"first","sure":true,"colour":"GREEN","marks":["x","y"],"node":{"id":"p2"}},{"rank":1,"note":null,"sure":false,"colour":null,"marks":[],"node":{"id":"p1"}},{"rank":3,"note":"again","sure":true,"colour":null,"marks":[],"node":{"id":"p2"}}]}}}""" },
        { "{ personById(id: \"p2\") { leads { edges { rank node { id } } } } }", """{"personById":{"leads":{"edges":[{"rank":null,"node":{"id":"t2"}},{"rank":null,"node":{"id":"t4"}},{"rank":2,"node":{"id":"t1"}},{"rank":3,"node":{"id":"t1"}}]}}}""" },
        { "{ personById(id: \"p2\") { leads(order: [{ rank: DESC }, { node: { title: ASC } }]) { edges { rank node { id } } } } }", """{"personById":{"leads":{"edges":[{"rank":null,"node":{"id":"t2"}},{"rank":null,"node":{"id":"t4"}},{"rank":3,"node":{"id":"t1"}},{"rank":2,"node":{"id":"t1"}}]}}}""" },
        { "{ personById(id: \"p2\") { leads(where: { sure: { eq: true }, node: { id: { eq: \"t1\" } } }, order: [{ note: ASC }]) { totalCount edges { note } } } }", """{"personById":{"leads":{"totalCount":2,"edges":[{"note":"again"},{"note":"first"}]}}}""" },
        { "{ taskById(id: \"t1\") { about { nodes { __typename ... on Task { id } ... on Person { id title } } } } }", """{"taskById":{"about":{"nodes":[{"__typename":"Person","id":"p3","title":"Cy"},{"__typename":"Area"},{"__typename":"Task","id":"t4"},{"__typename":"Task","id":"t2"}]}}}""" },
        { "{ taskById(id: \"t4\") { follows { nodes { id } } followedBy { nodes { id } } leads { pageInfo { hasNextPage } } } }", """{"taskById":{"follows":{"nodes":[{"id":"t4"}]},"followedBy":{"nodes":[{"id":"t4"}]},"leads":{"pageInfo":{"hasNextPage":false}}}}""" },
        { "{ taskById(id: \"t2\") { owner { id } area { id tasks(first: 1) { nodes { id } pageInfo { hasNextPage } } } papers { nodes { id states { nodes { id } } } } } }", """{"taskById":{"owner":{"id":"p2"},"area":{"id":"mid","tasks":{"nodes":[{"id":"t2"}],"pageInfo":{"hasNextPage":true}}},"papers":{"nodes":[{"id":"doc1","states":{"nodes":[{"id":"t2"},{"id":"t1"}]}}]}}}""" },
    };

    public static TheoryData<string, string> Contents => new()
    {
        { "{ areaById(id: \"top\") { contents { totalCount nodes { id } } } }", """{"areaById":{"contents":{"totalCount":7,"nodes":[{"id":"mid"},{"id":"low"},{"id":"t2"},{"id":"t3"},{"id":"t4"},{"id":"t1"},{"id":"p1"}]}}}""" },
        { "{ areaById(id: \"top\") { contents(kinds: [TASK], where: { title: { contains: \"i\" } }, order: [{ title: DESC }], first: 2) { totalCount nodes { id } pageInfo { hasNextPage } } } }", """{"areaById":{"contents":{"totalCount":3,"nodes":[{"id":"t3"},{"id":"t4"}],"pageInfo":{"hasNextPage":true}}}}""" },
        { "{ areaById(id: \"ring1\") { contents { nodes { id } } } personById(id: \"p1\") { contents { totalCount nodes { id } } } }", """{"areaById":{"contents":{"nodes":[{"id":"ring1"},{"id":"ring2"}]}},"personById":{"contents":{"totalCount":0,"nodes":[]}}}""" },
        { "{ areas(first: 2) { nodes { contents(first: 1) { nodes { id contents(first: 1) { nodes { id } } } } } } }", """{"areas":{"nodes":[{"contents":{"nodes":[{"id":"mid","contents":{"nodes":[{"id":"low"}]}}]}},{"contents":{"nodes":[{"id":"low","contents":{"nodes":[{"id":"t1"}]}}]}}]}}""" },
    };

    public static TheoryData<string, string> Gaps => new()
    {
        { "{ gaps(today: \"2014-01-01\") { totalCount nodes { rule { name severity } node { id } } } }", """{"gaps":{"totalCount":5,"nodes":[{"rule":{"name":"TaskWithoutLead","severity":"HIGH"},"node":{"id":"t2"}},{"rule":{"name":"TaskWithoutLead","severity":"HIGH"},"node":{"id":"t3"}},{"rule":{"name":"TaskLate","severity":"LOW"},"node":{"id":"t1"}},{"rule":{"name":"AreaWithoutTasks","severity":"MEDIUM"},"node":{"id":"ring1"}},{"rule":{"name":"AreaWithoutTasks","severity":"MEDIUM"},"node":{"id":"ring2"}}]}}""" },
        { "{ gaps(today: \"2014-01-01\", plan: \"mid\") { totalCount nodes { rule { name count } node { id } } } }", """{"gaps":{"totalCount":3,"nodes":[{"rule":{"name":"TaskWithoutLead","count":2},"node":{"id":"t2"}},{"rule":{"name":"TaskWithoutLead","count":2},"node":{"id":"t3"}},{"rule":{"name":"TaskLate","count":1},"node":{"id":"t1"}}]}}""" },
        { "{ gaps(plan: \"none\") { totalCount nodes { node { id } } } }", """{"gaps":{"totalCount":0,"nodes":[]}}""" },
        { "{ gapRules { name title count kind } }", """{"gapRules":[{"name":"TaskWithoutLead","title":"Nobody is sure to lead it.","count":2,"kind":"TASK"},{"name":"TaskLate","title":"Its day has passed.","count":2,"kind":"TASK"},{"name":"AreaWithoutTasks","title":"It has no tasks.","count":2,"kind":"AREA"}]}""" },
        { "{ early: gaps(today: \"2014-01-01\") { totalCount nodes { rule { count } } } late: gaps(today: \"2015-01-01\") { totalCount nodes { rule { count } } } gapRules(today: \"2014-01-01\") { count } }", """{"early":{"totalCount":5,"nodes":[{"rule":{"count":2}},{"rule":{"count":2}},{"rule":{"count":1}},{"rule":{"count":2}},{"rule":{"count":2}}]},"late":{"totalCount":6,"nodes":[{"rule":{"count":2}},{"rule":{"count":2}},{"rule":{"count":2}},{"rule":{"count":2}},{"rule":{"count":2}},{"rule":{"count":2}}]},"gapRules":[{"count":2},{"count":1},{"count":2}]}""" },
        { "{ tasks { nodes { id gaps(today: \"2015-01-01\") { nodes { rule { name count } } } } } gapRules(today: \"2015-01-01\") { count } }", """{"tasks":{"nodes":[{"id":"t2","gaps":{"nodes":[{"rule":{"name":"TaskWithoutLead","count":2}},{"rule":{"name":"TaskLate","count":2}}]}},{"id":"t3","gaps":{"nodes":[{"rule":{"name":"TaskWithoutLead","count":2}}]}},{"id":"t4","gaps":{"nodes":[]}},{"id":"t1","gaps":{"nodes":[{"rule":{"name":"TaskLate","count":2}}]}}]},"gapRules":[{"count":2},{"count":2},{"count":2}]}""" },
        { "{ taskById(id: \"t2\") { gaps(today: \"2015-01-01\") { totalCount nodes { rule { name } } } } areaById(id: \"mid\") { own: gaps { totalCount } all: gaps(contents: true, today: \"2014-01-01\", first: 2) { totalCount edges { node { node { id } } } pageInfo { hasNextPage } } } }", """{"taskById":{"gaps":{"totalCount":2,"nodes":[{"rule":{"name":"TaskWithoutLead"}},{"rule":{"name":"TaskLate"}}]}},"areaById":{"own":{"totalCount":0},"all":{"totalCount":3,"edges":[{"node":{"node":{"id":"t2"}}},{"node":{"node":{"id":"t3"}}}],"pageInfo":{"hasNextPage":true}}}}""" },
        { "{ gaps(severities: [MEDIUM], first: 1) { nodes { node { id } } pageInfo { hasNextPage hasPreviousPage } } }", """{"gaps":{"nodes":[{"node":{"id":"ring1"}}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false}}}""" },
    };

    public static TheoryData<string, string> Traces => new()
    {
        { "{ trace(from: \"t3\", to: [PERSON]) { length to { id } steps { relationship direction node { id } } } }", """{"trace":[{"length":1,"to":{"id":"p2"},"steps":[{"relationship":"OWNED_BY","direction":"OUT","node":{"id":"p2"}}]},{"length":3,"to":{"id":"p1"},"steps":[{"relationship":"HAS_TASK","direction":"IN","node":{"id":"mid"}},{"relationship":"HAS_PART","direction":"IN","node":{"id":"top"}},{"relationship":"HAS_PERSON","direction":"OUT","node":{"id":"p1"}}]},{"length":3,"to":{"id":"p3"},"steps":[{"relationship":"OWNED_BY","direction":"OUT","node":{"id":"p2"}},{"relationship":"LED_BY","direction":"IN","node":{"id":"t1"}},{"relationship":"ABOUT","direction":"OUT","node":{"id":"p3"}}]}]}""" },
        { "{ trace(from: \"doc1\", to: [TASK], maxLength: 12) { length } }", """{"trace":[]}""" },
        { "{ trace(from: \"t1\", to: [PAPER], maxLength: 12) { length } }", """{"trace":[]}""" },
        { "{ trace(from: \"ring1\", to: [AREA], maxLength: 12) { from { id } to { id } length steps { direction } } }", """{"trace":[{"from":{"id":"ring1"},"to":{"id":"ring2"},"length":1,"steps":[{"direction":"OUT"}]}]}""" },
        { "{ trace(from: \"t1\", to: [AREA, TASK], maxLength: 1) { to { id } steps { relationship direction } } }", """{"trace":[{"to":{"id":"top"},"steps":[{"relationship":"ABOUT","direction":"OUT"}]},{"to":{"id":"low"},"steps":[{"relationship":"HAS_TASK","direction":"IN"}]},{"to":{"id":"t2"},"steps":[{"relationship":"FOLLOWS","direction":"IN"}]},{"to":{"id":"t4"},"steps":[{"relationship":"ABOUT","direction":"OUT"}]}]}""" },
    };

    public static TheoryData<string, string> Searches => new()
    {
        { "{ search(text: \"CHILD\") { totalCount edges { score node { id } } } }", """{"search":{"totalCount":3,"edges":[{"score":6,"node":{"id":"mid"}},{"score":6,"node":{"id":"t3"}},{"score":6,"node":{"id":"p1"}}]}}""" },
        { "{ search(text: \"children\") { edges { score node { id } } } }", """{"search":{"edges":[{"score":10,"node":{"id":"mid"}},{"score":10,"node":{"id":"p1"}},{"score":6,"node":{"id":"t3"}}]}}""" },
        { "{ search(text: \"children's\") { edges { score node { id } } } }", """{"search":{"edges":[{"score":10,"node":{"id":"mid"}}]}}""" },
        { "{ search(text: \"nursery\") { edges { score node { id } } } }", """{"search":{"edges":[{"score":10,"node":{"id":"t1"}},{"score":3,"node":{"id":"t4"}}]}}""" },
        { "{ search(text: \"school\", kinds: [TASK, PERSON]) { edges { score node { id } } } }", """{"search":{"edges":[{"score":6,"node":{"id":"t2"}},{"score":3,"node":{"id":"t4"}},{"score":1,"node":{"id":"p1"}}]}}""" },
        { "{ search(text: \"school ann\") { edges { score node { id } } } }", """{"search":{"edges":[{"score":11,"node":{"id":"p1"}}]}}""" },
        { "{ search(text: \"plan 201\", first: 1) { totalCount edges { score node { id } } pageInfo { hasNextPage } } }", """{"search":{"totalCount":2,"edges":[{"score":16,"node":{"id":"doc1"}}],"pageInfo":{"hasNextPage":true}}}""" },
        { "{ search(text: \"t1\") { nodes { id } } }", """{"search":{"nodes":[{"id":"t1"}]}}""" },
        { "{ search(text: \" ?! \") { totalCount nodes { id } } }", """{"search":{"totalCount":0,"nodes":[]}}""" },
        { "{ search(text: \"zzz\") { totalCount nodes { id } } }", """{"search":{"totalCount":0,"nodes":[]}}""" },
    };
}
