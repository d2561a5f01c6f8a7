import { type Band, bandsIn } from "../bands.ts";
import { unguarded } from "../guards.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, isText, type LeafView } from "../leaf-view.ts";

type Slots = { value: string; table: { steps: Band[]; otherwise: string } };

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
    const whole = view.leaf.params.length === 1 && view.leaf.params[0]?.type === "integer";
    const table = bandsIn(unguarded(view).join(" "), whole);
    if (!table || !isText(view.leaf.returns)) return null;
    return { value: valuesOf(view).map((value, i) => option(value, [], -0.05 * i)), table: fixed(table) };
  },
  python({ value, table }, view) {
    const name = view.leaf.params.length === 1 ? value : "value";
    const lines = name === value ? [] : [`${name} = ${value}`];
    for (const { label, tests } of table.steps) {
      const inside = tests.map(({ op, bound }) => `${name} ${op} ${number(bound, view)}`).join(" and ");
      lines.push(`if ${inside}:`, `    return ${JSON.stringify(label)}`);
    }
    lines.push(`return ${JSON.stringify(table.otherwise)}`);
    return { body: lines.join("\n") };
  },
  typescript({ value, table }, view) {
    const name = view.leaf.params.length === 1 ? value : "value";
    const lines = name === value ? [] : [`const ${name} = ${value};`];
    for (const { label, tests } of table.steps) {
      const inside = tests.map(({ op, bound }) => `${name} ${op} ${bound}`).join(" && ");
      lines.push(`if (${inside}) return ${JSON.stringify(label)};`);
    }
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
      language: "python",
      signature: "def grade(score: int) -> str",
      purpose: "D from 50, C from 60, B from 70, A from 80, otherwise F.",
      holds: 'assert [grade(s) for s in (95, 79, 69, 50, 20)] == ["A", "B", "C", "D", "F"]',
    },
    {
      language: "typescript",
      signature: "function size(n: number): string",
      purpose: '"small" up to 10, "large" over 10 and up to 100, otherwise "huge".',
      holds: 'assert.deepEqual([10, 10.5, 100, 1000].map((n) => size(n)), ["small", "large", "large", "huge"]);',
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
