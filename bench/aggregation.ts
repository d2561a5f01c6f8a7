/**
 * Do several answers beat one? Code: execution beside one answer and beside the majority, from the answers that
 * `bench codegen` kept, without a model, over the public problems that `--data` names. Prose: merged answers beside the best expert alone at the same budget, judged
 * blind in both orders; needs the default model and about two and a half minutes a prompt on two cores.
 */
import { measureCode } from "./aggregation/code.ts";
import { measureProse } from "./aggregation/prose.ts";
import { benchSuite } from "./suite.ts";

export const suite = benchSuite("aggregation", async (options) => {
  if (options.data === null) options.say("code: left out; name the public problems with --data");
  const code = options.data === null ? null : await measureCode(options);
  const prose = await measureProse(options);
  return {
    n: code?.n ?? 0,
    metrics: { code: code?.metrics ?? null, prose },
    baseline: { code: code?.baseline ?? null },
  };
});
