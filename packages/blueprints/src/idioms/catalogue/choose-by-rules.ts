import { type Condition, readCondition, renderCondition } from "../clauses.ts";
import { defineIdiom, fixed } from "../idiom.ts";
import { isNumeric, isText, type LeafView, required } from "../leaf-view.ts";

type Rule = { label: string; when: Condition };
/** `otherwise` null = the value itself, as text. */
type Slots = { param: string; rules: Rule[]; otherwise: { label: string | null } };

const LABEL = '(?:"([^"]+)"|`([^`]+)`|\\b([A-Za-z][\\w-]*))';
const RULE = new RegExp(`${LABEL}\\s+(?:if|when|for)\\s+`, "g");
const OTHERWISE = new RegExp(
  `[,;.]?\\s*(?:and\\s+)?(?:otherwise|else|in all other cases)\\s*,?\\s*(?:it is |return |returns )?(?:the (?:number|value|text)(?: itself)?\\b|${LABEL})`,
  "i",
);

/** Words that may stand as a label without quotes: what the type allows or the examples show. */
function knownLabels(view: LeafView): Set<string> {
  const returns = required(view.leaf.returns);
  const choices = typeof returns === "object" && "choice" in returns ? returns.choice : [];
  const shown = view.leaf.examples.map(({ outcome }) => (outcome.kind === "returns" ? outcome.value : null));
  return new Set([...choices, ...shown.filter((value) => typeof value === "string")]);
}

/** The rules of the purpose in their order; null unless every condition is understood whole. */
function readRules(view: LeafView): Omit<Slots, "param"> | null {
  const param = view.leaf.params[0];
  const last = OTHERWISE.exec(view.leaf.purpose);
  if (!param || !last) return null;
  const known = knownLabels(view);
  const text = view.leaf.purpose.slice(0, last.index);
  const starts = [...text.matchAll(RULE)].filter((m) => m[3] === undefined || known.has(m[3]));
  const rules: Rule[] = [];
  for (const [i, start] of starts.entries()) {
    const condition = text
      .slice(start.index + start[0].length, starts[i + 1]?.index ?? text.length)
      .replace(/[\s,;.]+(?:and)?[\s,;.]*$/, "");
    const label = start[1] ?? start[2] ?? start[3] ?? "";
    const earlier = rules.flatMap((rule) => rule.when.atoms).filter((atom) => atom.test === "divisible");
    // "Multiples of both" means all divisors named before, and is looked at before them.
    if (/\bboth\b/i.test(condition) && !/\d/.test(condition) && earlier.length > 1) {
      rules.unshift({ label, when: { all: true, atoms: earlier } });
      continue;
    }
    const when = readCondition(condition, param.type);
    if (!when) return null;
    const bothOf = when.all && when.atoms.length > 1 && when.atoms.every((atom) => atom.test === "divisible");
    if (bothOf) rules.unshift({ label, when });
    else rules.push({ label, when });
  }
  const label = last[1] ?? last[2] ?? last[3] ?? null;
  if (rules.length === 0 || (last[3] !== undefined && !known.has(last[3]))) return null;
  return { rules, otherwise: { label } };
}

export const chooseByRules = defineIdiom<Slots>({
  id: "choose-by-rules",
  title: "Label by conditions",
  phrases: [
    "weak if it has fewer than 8 characters, strong if it contains a digit, otherwise ok",
    "fizz for multiples of 3, buzz for multiples of 5",
    "one word or another depending on conditions",
  ],
  cues: [
    ["if", "when", "for"],
    ["otherwise", "else", "in all other cases"],
  ],
  fit(view) {
    const [param, more] = view.leaf.params;
    if (!param || more || !isText(required(view.leaf.returns))) return null;
    if (!isText(param.type) && !isNumeric(param.type)) return null;
    const read = readRules(view);
    return read && { param: fixed(param.name), rules: fixed(read.rules), otherwise: fixed(read.otherwise) };
  },
  python({ param, rules, otherwise }) {
    const lines = rules.map(
      ({ label, when }) => `if ${renderCondition("python", when, param)}:\n    return ${JSON.stringify(label)}`,
    );
    lines.push(`return ${otherwise.label === null ? `str(${param})` : JSON.stringify(otherwise.label)}`);
    return { body: lines.join("\n") };
  },
  typescript({ param, rules, otherwise }) {
    const lines = rules.map(
      ({ label, when }) => `if (${renderCondition("typescript", when, param)}) return ${JSON.stringify(label)};`,
    );
    lines.push(`return ${otherwise.label === null ? `String(${param})` : JSON.stringify(otherwise.label)};`);
    return { body: lines.join("\n") };
  },
  guarantees: [
    {
      language: "python",
      signature: "def strength(password: str) -> str",
      purpose:
        '"weak" if it has fewer than 8 characters, "strong" if it has at least 12 characters and contains a digit and an uppercase letter, otherwise "ok".',
      holds:
        'assert [strength(p) for p in ("abc", "abcdefgh", "abcdefghijK1", "abcdefghijkl1", "ABCDEFGHIJKL", "A1bcdef")] == ["weak", "ok", "strong", "ok", "ok", "weak"]',
    },
    {
      language: "python",
      signature: "def kind(name: str) -> str",
      purpose: '"hidden" if it starts with ".", "image" if it ends with ".png" or ".jpg", otherwise "file".',
      holds:
        'assert [kind(n) for n in (".png", "a.png", "b.jpg", "c.txt", "")] == ["hidden", "image", "image", "file", "file"]',
    },
    {
      language: "typescript",
      signature: "function fizz(n: number): string",
      purpose:
        '"Fizz" for multiples of 3, "Buzz" for multiples of 5, "FizzBuzz" for multiples of both, otherwise the number.',
      holds:
        'assert.deepEqual([1, 3, 5, 15, 30, 98].map((n) => fizz(n)), ["1", "Fizz", "Buzz", "FizzBuzz", "FizzBuzz", "98"]);',
    },
    {
      language: "typescript",
      signature: "function size(count: number): string",
      purpose: '"none" if it is zero, "few" if it is between 1 and 9, else "many".',
      holds: 'assert.deepEqual([0, 1, 9, 10, -1].map((n) => size(n)), ["none", "few", "few", "many", "many"]);',
    },
  ],
});
