/**
 * The pool of replicas on scripted servers: how evenly work of mixed sizes is spread and how long it waits, beside
 * round robin on the same arrivals; and what a dead or misbehaving server costs, beside a plain client that tries again.
 */
import { measureBalance } from "./guild-pool/balance.ts";
import { measureFailure } from "./guild-pool/failure.ts";
import { benchSuite } from "./suite.ts";

export const suite = benchSuite("guild-pool", async (options) => {
  const balance = await measureBalance(options);
  const failure = await measureFailure(options);
  return {
    n: balance.n + failure.n,
    metrics: { balance: balance.pool, failure: failure.pool },
    baseline: { balance: balance.roundRobin, failure: failure.plain },
  };
});
