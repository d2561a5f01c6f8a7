import type { Leaf } from "@guildhall/contracts";
import { z } from "zod";
import { guardOptions } from "./guards.ts";
import type { Idiom, SlotOption, Slots } from "./idiom.ts";
import { viewOf } from "./leaf-view.ts";
import { candidateWith, type IdiomCandidate } from "./match.ts";

export interface IdiomSlotQuestion {
  /** One enum field a slot that has more than one option; values are `a`, `b`, … in the order of the prompt. */
  schema: z.ZodType<Record<string, string>>;
  /** At most about 250 tokens. */
  prompt: string;
  maxTokens: number;
  /** The candidate of an answer; null when the answer does not fit the schema. Never throws. */
  candidate(answer: unknown): IdiomCandidate | null;
}

const MAX_OPTIONS = 6;
const LETTERS = "abcdefgh";

/** An option in words: what it reads as, or its own data. */
function wordsOf(option: SlotOption): string {
  const { value } = option;
  if (Array.isArray(value) && value.length === 0) return "none";
  const text =
    typeof value === "string"
      ? value
      : JSON.stringify(value, (key, inner: unknown) => (key === "via" || key === "type" ? undefined : inner));
  return text.replace(/["{}]/g, "").replaceAll(",", ", ").slice(0, 90);
}

/**
 * Asks a model to fill the slots of one idiom for a leaf, when code alone leaves too much open. Null when the idiom
 * does not fit the leaf or nothing is open.
 */
export function idiomSlotQuestion(leaf: Leaf, idiom: Idiom): IdiomSlotQuestion | null {
  const view = viewOf(leaf);
  const fitted = idiom.fit(view);
  if (!fitted) return null;
  const choices: Record<string, SlotOption[]> = { ...fitted };
  if (leaf.raises && !idiom.ownErrors) choices.guards = guardOptions(view);
  if (Object.values(choices).some((options) => options.length === 0)) return null;
  const open = Object.entries(choices)
    .filter(([, options]) => options.length > 1)
    .map(([name, options]) => ({ name, options: options.slice(0, MAX_OPTIONS) }));
  if (open.length === 0) return null;
  const schema = z.strictObject(
    Object.fromEntries(
      open.map(({ name, options }) => [name, z.enum([...LETTERS.slice(0, options.length)] as [string, ...string[]])]),
    ),
  );
  const lines = open.map(
    ({ name, options }) => `${name}: ${options.map((option, i) => `${LETTERS[i]} = ${wordsOf(option)}`).join("; ")}`,
  );
  return {
    schema: schema as unknown as z.ZodType<Record<string, string>>,
    prompt: `${leaf.name}: ${leaf.purpose}\nChoose one letter for each, so that it does exactly this.\n${lines.join("\n")}`,
    maxTokens: 12 * open.length + 16,
    candidate(answer) {
      const parsed = schema.safeParse(answer);
      if (!parsed.success) return null;
      const chosen = parsed.data as Record<string, string>;
      const slots: Slots = {};
      for (const [name, options] of Object.entries(choices)) {
        const option = options[LETTERS.indexOf(chosen[name] ?? "a")] ?? options[0];
        if (option) slots[name] = option.value;
      }
      return candidateWith(idiom, leaf, slots);
    },
  };
}
