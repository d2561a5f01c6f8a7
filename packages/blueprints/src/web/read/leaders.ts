import type { Entity } from "../form.ts";
import { type Statement, statementSchema } from "../statement.ts";
import { literalsIn, type Shown } from "./literals.ts";

/** Who is in front: `Leader: Alien (2)`, or `Tie: Alien, Heat (1)`, or `No votes yet`. Pure. */

const CAPITAL = /\p{Lu}[\p{L}\d'’-]*(?: \p{Lu}[\p{L}\d'’-]*)*/gu;

/** Names of made-up records: what stands at the end of several literals, as in `Vote for Alien` and `Leader: Alien (2)`. */
export function namesAmong(brief: string): string[] {
  const texts = literalsIn(brief).map((literal) => literal.text);
  const found = new Set<string>();
  const known = (name: string, own: string) => {
    const pattern = new RegExp(`(?<!\\p{L})${name.replace(/[^\p{L}\d ]/gu, ".")}(?!\\p{L})`, "u");
    return texts.some((other) => other !== own && pattern.test(other));
  };
  for (const text of texts)
    for (const match of text.matchAll(CAPITAL)) {
      const words = match[0].split(" ");
      // "Sell Brownie" begins with a verb: the end alone may be the name.
      for (const [at] of words.entries()) {
        const name = words.slice(at).join(" ");
        if ((match.index > 0 || at > 0) && known(name, text)) {
          found.add(name);
          break;
        }
      }
    }
  return [...found].toSorted((a, b) => b.length - a.length);
}

/** The names in a text, with what stands between two of them. */
function namesIn(
  text: string,
  known: readonly string[],
): { from: number; to: number; count: number; join: string } | null {
  const start = known
    .map((name) => text.indexOf(name))
    .filter((at) => at >= 0)
    .toSorted((a, b) => a - b)[0];
  if (start === undefined) return null;
  const name = "\\p{Lu}[\\p{L}\\d'’-]*(?: \\p{Lu}[\\p{L}\\d'’-]*)*";
  const list = new RegExp(`^${name}(?:(, | and | & | / |/)${name})*`, "u").exec(text.slice(start));
  // A list may begin before the name that is known.
  const before = new RegExp(`(?:${name}(, | and | & | / |/))+$`, "u").exec(text.slice(0, start));
  const from = start - (before?.[0].length ?? 0);
  const to = start + (list?.[0].length ?? 0);
  const join = list?.[1] ?? before?.[1] ?? "";
  return { from, to, count: join === "" ? 1 : 2, join };
}

/** A statement over a number that buttons count, when the literals name records; null for any other group. */
export function leaderStatement(group: readonly Shown[], entity: Entity, brief: string): Statement | null {
  const counted = entity.fields.find((field) => field.pressed);
  const known = namesAmong(brief);
  if (!counted || known.length === 0) return null;
  const best = `largest(${counted.key})`;
  const leads = `${counted.key} > 0 and ${counted.key} == ${best}`;
  const rows = group.map((row) => ({ text: row.literal.text, names: namesIn(row.literal.text, known) }));
  if (!rows.some((row) => row.names)) return null;
  const cases = rows.map(({ text, names }) => {
    if (!names) return { rank: 0, when: `${best} <= 0`, text, slots: [] };
    const end = text.slice(names.to).replace(/\d+/, "{1}");
    const example = text.slice(names.from, names.to);
    const figure = /\d+/.exec(text.slice(names.to))?.[0] ?? "";
    const slots = [
      { formula: leads, join: names.join || ", ", example },
      ...(figure ? [{ formula: best, example: figure }] : []),
    ];
    return { rank: names.count, when: "", text: `${text.slice(0, names.from)}{0}${end}`, slots };
  });
  const single = cases.find((row) => row.rank === 1);
  const several = cases.find((row) => row.rank === 2);
  const none = cases.find((row) => row.rank === 0);
  const many = `count(${leads}) > 1`;
  const ordered = [
    ...(none ? [none] : []),
    ...(several && single ? [{ ...several, when: many }] : []),
    ...(single ? [single] : several ? [several] : []),
  ];
  if (ordered.length !== cases.length) return null;
  return statementSchema.parse({ cases: ordered.map(({ rank: _, ...row }) => row) });
}
