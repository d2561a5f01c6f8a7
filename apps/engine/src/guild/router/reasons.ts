import type { RouteCandidate } from "@guildhall/contracts";
import { wordTable } from "@guildhall/contracts";
import { type RequestFeatures, surfaceName } from "../gate/features.ts";
import type { GateOpinion } from "../gate/gate.ts";
import type { Policy } from "../gate/policy.ts";
import type { ReadRequest } from "../gate/request-text.ts";

const SURFACE_WORDS = wordTable<string>({
  stackTrace: "a stack trace",
  code: "a block of code",
  diff: "a diff",
  path: "the name of a file",
  url: "an address",
  question: "a question mark",
  questionWord: "it begins as a question",
  errorName: "the name of an error",
});
const MEANING = "what the sentence means as a whole";
const MAX_WORDS = 3;
/** A reason must carry a twentieth of all that speaks for the choice. */
const SMALLEST = 0.05;

interface Contribution {
  said: string;
  weight: number;
  word: string | null;
}

/** How much each row of an input matrix moves the logit of a class, with the hidden units that are active. */
function slopeOf({ network, classes }: Policy, hidden: Float32Array, chosen: string): Float32Array {
  const at = classes.indexOf(chosen) * network.hidden;
  const others = 1 / Math.max(1, classes.length);
  return Float32Array.from(hidden, (value, unit) => {
    if (value <= 0 || at < 0) return 0;
    let average = 0;
    for (let c = 0; c < classes.length; c++) average += (network.output[c * network.hidden + unit] ?? 0) * others;
    return (network.output[at + unit] ?? 0) - average;
  });
}

function along(matrix: Float32Array, row: number, slope: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < slope.length; at++) sum += (matrix[row * slope.length + at] as number) * (slope[at] as number);
  return sum;
}

function contributions(
  policy: Policy,
  features: RequestFeatures,
  words: readonly string[],
  slope: Float32Array,
): Contribution[] {
  const byWord = new Map<string, number>();
  for (let at = 0; at < features.buckets.length; at++) {
    const word = words[features.owners[at] as number] ?? "";
    const weight =
      (features.values[at] as number) * along(policy.network.lexical, features.buckets[at] as number, slope);
    byWord.set(word, (byWord.get(word) ?? 0) + weight);
  }
  const surface = [...features.surface].flatMap((value, at): Contribution[] => {
    const name = surfaceName(at);
    if (value === 0 || name === "embedded") return [];
    const said = SURFACE_WORDS[name] ?? (name.startsWith("stage:") ? `the stage ${name.slice(6)}` : "");
    return said === "" ? [] : [{ said, weight: value * along(policy.network.surface, at, slope), word: null }];
  });
  const meaning = features.embedding
    ? [...features.embedding].reduce((sum, value, at) => sum + value * along(policy.network.embedding, at, slope), 0)
    : 0;
  return [
    // Every number reads as 0, which would tell nobody anything.
    ...[...byWord]
      .filter(([word]) => word !== "0")
      .map(([word, weight]) => ({ said: `the word "${word}"`, weight, word })),
    ...surface,
    { said: MEANING, weight: meaning, word: null },
  ];
}

/**
 * What in the request spoke for a class, heaviest first: words, marks and the meaning as a whole, by the linear part
 * each has in the class's logit beside the mean of the others.
 */
export function gateReasons(policy: Policy, opinion: GateOpinion, request: ReadRequest, chosen: string): string[] {
  const slope = slopeOf(policy, opinion.hidden, chosen);
  const all = contributions(policy, opinion.features, request.words, slope).filter(({ weight }) => weight > 0);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const heavy = all.filter(({ weight }) => weight >= total * SMALLEST).sort((a, b) => b.weight - a.weight);
  const words = heavy.flatMap(({ word }) => (word === null ? [] : [word])).slice(0, MAX_WORDS);
  const others = heavy.filter(({ word }) => word === null).map(({ said }) => said);
  const quoted = words.map((word) => `"${word}"`);
  const spoken =
    quoted.length > 1
      ? `the words ${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`
      : quoted.map((word) => `the word ${word}`).join("");
  return [...(spoken === "" ? [] : [spoken]), ...others];
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What the record says of the chosen expert; nothing while there is none. */
export function recordReasons({ expert, record, outcomes, intent }: RouteCandidate): string[] {
  if (outcomes === 0 || intent === null) return [];
  return [`${expert} succeeded on ${percent(record)} of ${outcomes} verified outcomes of ${intent}`];
}
