import { z } from "zod";
import { askRows } from "../evidence/ask-rows.ts";
import type { CodeUnit } from "../evidence/code-map.ts";
import { withoutUnknown } from "../evidence/known-names.ts";
import type { ExpertTask } from "../way-of-working.ts";
import type { DocWords } from "./doc-comments.ts";
import { raisedBy, raisedIn, SAYS_RAISED } from "./raised-by.ts";

const schema = z.object({
  purpose: z.string().max(200),
  params: z.array(z.object({ name: z.string().max(60), what: z.string().max(120) })).max(8),
  returns: z.string().max(160),
  fails: z.string().max(160),
});
const MAX_CODE = 2200;
const RETURNS = /\b(?:return|yield)\b[ \t]*[^\s;}]/;

/** What was looked up, and what was left out of a model's words. */
interface Kept {
  words: DocWords;
  dropped: string[];
  checked: number;
}

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+(?=[A-Z`])/).filter((part) => part.trim() !== "");

/** Whether a function gives something back: a body without brackets is its value. */
const givesBack = ({ language, text, signature, bodyStart, start }: CodeUnit): boolean =>
  RETURNS.test(text.slice(signature.length)) ||
  (language !== "python" && !text.slice(bodyStart - start).startsWith("{"));

/**
 * A model's words about a function, as far as the code bears them out: names that exist, parameters it has, a result where
 * it gives one, errors that it or what it calls raises. Pure.
 */
export function borneOut(
  said: z.infer<typeof schema>,
  unit: CodeUnit,
  known: Parameters<typeof withoutUnknown>[1],
): Kept {
  const raised = raisedBy(unit, known.units);
  const dropped: string[] = [];
  let checked = 0;
  const clean = (text: string): string => {
    const found = withoutUnknown(text, known);
    dropped.push(...found.dropped);
    checked += found.checked;
    return sentencesOf(found.text)
      .filter((part) => {
        const holds = !SAYS_RAISED.test(part) || raised.size > 0;
        if (!holds) dropped.push(part);
        return holds;
      })
      .join(" ");
  };
  const params = unit.parameters.flatMap(({ name }) => {
    const row = said.params.find((entry) => entry.name.replace(/[`*:]/g, "").split(/[\s(]/)[0] === name);
    const what = row ? clean(row.what) : "";
    return what === "" || what.toLowerCase() === name.toLowerCase() ? [] : [{ name, what }];
  });
  const fails = sentencesOf(withoutUnknown(said.fails, known).text);
  const raises = fails.flatMap((when) => {
    const type = raisedIn(when, raised);
    if (type === null) dropped.push(when);
    return type === null ? [] : [{ type, when: whenAlone(when, type) }];
  });
  const words = {
    purpose: clean(said.purpose),
    params,
    returns: givesBack(unit) ? clean(said.returns) : "",
    raises: raises.filter(({ when }) => when !== ""),
  };
  return { words, dropped, checked };
}

/** `Raises BadData if …` without what the line says already. */
const whenAlone = (when: string, type: string) =>
  when
    .replace(new RegExp(`^(?:it\\s+)?(?:raises?|throws?)\\s+(?:an?\\s+)?\`?${type}\`?(?:\\s+error)?[\\s:,]*`, "i"), "")
    .trim();

/** Asks a model to word what a function is for; null where it has no words. */
export async function wordDoc(task: ExpertTask, unit: CodeUnit, units: readonly CodeUnit[]): Promise<Kept | null> {
  const { sources, request } = task;
  const names = unit.parameters.map(({ name }) => `\`${name}\``).join(", ");
  const raised = [...raisedBy(unit, units)].map((name) => `\`${name}\``).join(", ");
  const answer = await askRows(task, {
    content: `\`\`\`\n${unit.text.slice(0, MAX_CODE)}\n\`\`\`\n\nAsked: ${request.slice(0, 400)}\n\nDocument \`${unit.name}\`: its purpose in one sentence; ${names ? `each of ${names} in one short phrase` : "no parameters"}; what it returns in one short phrase, with units; ${raised ? `when it raises ${raised}` : "it raises nothing, so fails is empty"}. JSON.`,
    schema,
  });
  return answer && borneOut(answer, unit, { sources, units, request });
}
