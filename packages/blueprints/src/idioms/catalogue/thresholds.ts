import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, isText, type LeafView } from "../leaf-view.ts";

type Step = { label: string; op: "<" | "<=" | ">" | ">="; bound: number };
type Slots = { value: string; table: { steps: Step[]; otherwise: string } };

const RELATIONS: [RegExp, Step["op"]][] = [
  [/^(from|at least|starting at|>=)$/i, ">="],
  [/^(above|over|more than|greater than|>)$/i, ">"],
  [/^(below|under|less than|<)$/i, "<"],
  [/^(up to|at most|<=)$/i, "<="],
];
const LABEL = `(?:"([^"]+)"|\\b([A-Za-z][\\w+-]*))`;
const RELATION =
  "(from|at least|starting at|above|over|more than|greater than|below|under|less than|up to|at most|>=|<=|<|>)";
const NUMBER = "(-?\\d+(?:\\.\\d+)?)";

/** Labels with their bounds in the order of the purpose, and the label for all else. */
function readSteps(view: LeafView): Slots["table"] | null {
  const text = view.leaf.purpose;
  const steps: Step[] = [];
  const add = (label: string, relation: string, bound: string): void => {
    const op = RELATIONS.find(([pattern]) => pattern.test(relation))?.[1];
    if (op) steps.push({ label, op, bound: Number(bound) });
  };
  for (const m of text.matchAll(new RegExp(`${LABEL}\\s+(?:if\\s+|when\\s+|is\\s+)?${RELATION}\\s+${NUMBER}`, "g")))
    add(m[1] ?? m[2] ?? "", m[3] ?? "", m[4] ?? "");
  if (steps.length === 0) {
    for (const m of text.matchAll(new RegExp(`${RELATION}\\s+${NUMBER}\\s*(?:is|are|:|->|=|gives)?\\s*${LABEL}`, "g")))
      add(m[3] ?? m[4] ?? "", m[1] ?? "", m[2] ?? "");
  }
  const rest =
    new RegExp(`(?:otherwise|else|anything else(?: is)?|and)\\s+(?:it is\\s+)?${LABEL}(?=[\\s.;,]*(?:$|[A-Z.;]))`).exec(
      text,
    ) ??
    new RegExp(`(?:otherwise|else)\\s+${LABEL}`).exec(text) ??
    new RegExp(`${LABEL}\\s+(?:otherwise|for (?:all|anything) (?:others?|else|the rest))`).exec(text);
  const otherwise = rest?.[1] ?? rest?.[2];
  if (steps.length < 1 || otherwise === undefined) return null;
  return { steps, otherwise };
}

/** What is compared: the one number, or the body mass index of weight and height. */
function valuesOf(view: LeafView): string[] {
  const { params } = view.leaf;
  if (!params.every((param) => isNumeric(param.type))) return [];
  const [first, second] = params;
  if (params.length === 1 && first) return [first.name];
  const weight = params.find((param) => /weight|kg|mass/i.test(param.name));
  const height = params.find((param) => /height|cm|tall|size/i.test(param.name));
  if (params.length !== 2 || !first || !second || !weight || !height) return [];
  const metres = `${weight.name} / ${height.name} ** 2`;
  const centimetres = `${weight.name} / (${height.name} / 100) ** 2`;
  return /cm/i.test(height.name) ? [centimetres, metres] : [metres, centimetres];
}

export const thresholds = defineIdiom<Slots>({
  id: "thresholds",
  title: "Label by thresholds",
  phrases: [
    "letter grade of a score",
    "A from 90, B from 80, otherwise F",
    "category below a bound",
    "level of a number by bands",
  ],
  cues: [
    ["from", "at least", "above", "below", "under", "over", "up to", "less than", "more than", "at most"],
    ["otherwise", "else", "and"],
  ],
  fit(view) {
    const table = readSteps(view);
    if (!table || !isText(view.leaf.returns)) return null;
    return { value: valuesOf(view).map((value, i) => option(value, [], -0.05 * i)), table: fixed(table) };
  },
  python({ value, table }, view) {
    const name = view.leaf.params.length === 1 ? value : "value";
    const lines = name === value ? [] : [`${name} = ${value}`];
    for (const { label, op, bound } of table.steps)
      lines.push(`if ${name} ${op} ${number(bound, view)}:`, `    return ${JSON.stringify(label)}`);
    lines.push(`return ${JSON.stringify(table.otherwise)}`);
    return { body: lines.join("\n") };
  },
  typescript({ value, table }, view) {
    const name = view.leaf.params.length === 1 ? value : "value";
    const lines = name === value ? [] : [`const ${name} = ${value};`];
    for (const { label, op, bound } of table.steps)
      lines.push(`if (${name} ${op} ${bound}) return ${JSON.stringify(label)};`);
    lines.push(`return ${JSON.stringify(table.otherwise)};`);
    return { body: lines.join("\n") };
  },
  guarantees: [
    {
      language: "python",
      signature: "def grade(score: float) -> str",
      purpose:
        "Letter grade: A from 90, B from 80, otherwise F. Raise ValueError if the score is not between 0 and 100.",
      holds:
        'assert [grade(s) for s in (90, 89.9, 80, 0)] == ["A", "B", "B", "F"]\nfor bad in (-1, 101):\n    try:\n        grade(bad)\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      signature: "function bmi(weightKg: number, heightCm: number): string",
      purpose: '"low" below 18.5, "normal" below 25, otherwise "high".',
      holds:
        'assert.deepEqual([[50, 175], [70, 175], [95, 175]].map(([w, h]) => bmi(w, h)), ["low", "normal", "high"]);',
    },
  ],
});

const number = (bound: number, view: LeafView): string =>
  view.leaf.params[0]?.type === "decimal" && !Number.isInteger(bound) ? `Decimal("${bound}")` : String(bound);
