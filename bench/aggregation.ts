/**
 * Do several answers beat one? Code: execution beside one answer and beside the majority, from the answers that
 * `bench codegen` kept, without a model. Prose: merged answers beside the best expert alone at the same budget, judged
 * blind in both orders; needs the default model and about two and a half minutes a prompt on two cores.
 */
import { measureCode } from "./aggregation/code.ts";
import { measureProse } from "./aggregation/prose.ts";
import { benchSuite } from "./suite.ts";

export const suite = benchSuite("aggregation", async (options) => {
  // `--data` names prompts of one's own.
  const code = await measureCode({ ...options, data: null });
  const prose = await measureProse(options);
  return { n: code.n, metrics: { code: code.metrics, prose }, baseline: { code: code.baseline } };
});
