// Follows the subscriptions of the tests' own schema (StrategyGraph.Clients.Tests/Support/Counting.cs).

// What a client gets of each: all ticks of one that ends, of two at a time, of one with an error at one tick, the first three of one that
// never ends, and the fault of one that is not valid. `iterate` is the client's own.
export const follow = async (iterate) => {
  const all = async (query, variables) => {
    const results = [];
    for await (const result of iterate({ query, variables })) results.push(result);
    return results;
  };
  const counting = 'subscription ($to: Int!, $failAt: Int) { countTo(number: $to, failAt: $failAt) { number words } }';
  const numbers = (results) => results.map(({ data, errors }) => `${data.countTo.number} ${data.countTo.words} ${errors ? errors[0].message : ''}`.trim());

  const [ended, other] = await Promise.all([all(counting, { to: 5 }), all(counting, { to: 300 })]);
  const failing = await all(counting, { to: 3, failAt: 2 });

  const left = [];
  for await (const result of iterate({ query: 'subscription { endless { number } }' })) {
    if (left.push(result.data.endless.number) === 3) break;
  }

  const invalid = await all('subscription { nothing }').then(
    (results) => results.flatMap((result) => result.errors ?? []).map((e) => e.message),
    (e) => [e].flat().map((fault) => fault.message),
  );

  // The source of what was left must end on the server.
  let running;
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const [result] = await all('{ running }');
    running = result.data.running;
    if (running === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }

  return { ended: numbers(ended), other: numbers(other), failing: numbers(failing), left, invalid, running };
};
