import type { SourceLanguage } from "../ports.ts";
import { type Mutant, type Mutated, mutantsAtLine, mutate } from "./mutate.ts";

/** So many places that do not compile are looked at; a source with more is left without mutants. */
const MAX_ROUNDS = 12;

/**
 * Mutants that compile together: where the schemata are refused, the compiler's line leads to the culprits, and each of
 * them is tried alone. `refused` loads a text and says why it cannot be run, with `(line N)`; null when it can. Null when
 * no mutants are left.
 */
export async function fitMutants(
  source: string,
  language: SourceLanguage,
  options: {
    limit?: number;
    seed?: number;
    within?: { start: number; end: number };
    refused: (text: string) => Promise<string | null>;
  },
): Promise<Mutated | null> {
  let mutated = await mutate(source, language, options);
  for (let round = 0; mutated && round < MAX_ROUNDS; round++) {
    const why = await options.refused(mutated.schemata);
    if (why === null) return mutated;
    const line = /\(line (\d+)\)/.exec(why)?.[1];
    const suspects = line ? mutantsAtLine(mutated, Number(line)) : [];
    const guilty: Mutant[] = [];
    for (const suspect of suspects) {
      const alone = await mutate(source, language, { only: [suspect] });
      if (!alone || (await options.refused(alone.schemata)) !== null) guilty.push(suspect);
    }
    const gone = new Set((guilty.length > 0 ? guilty : suspects).map(({ id }) => id));
    if (gone.size === 0) return null;
    mutated = await mutate(source, language, { only: mutated.mutants.filter(({ id }) => !gone.has(id)) });
  }
  return null;
}
