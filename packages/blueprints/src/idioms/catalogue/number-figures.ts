import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, isText, listOf, mapOf } from "../leaf-view.ts";

type Figure = "sum" | "average" | "minimum" | "maximum" | "median" | "count";
interface Named {
  figure: Figure;
  called: string;
}
type Slots = {
  list: string;
  /** The parameter that names the column; null where each line is a number. */
  column: string | null;
  figures: Named[];
  single: boolean;
  digits: number | null;
  skips: boolean;
};

const NAMES: [RegExp, Figure][] = [
  [/^(?:sum|total)$/, "sum"],
  [/^(?:average|mean)$/, "average"],
  [/^(?:minimum|smallest|lowest|min)$/, "minimum"],
  [/^(?:maximum|largest|highest|biggest|greatest|max)$/, "maximum"],
  [/^median$/, "median"],
  [/^count$/, "count"],
];
const WORD =
  "(?:sum|total|average|mean|minimum|smallest|lowest|min|maximum|largest|highest|biggest|greatest|max|median|count)";
const ASKED = new RegExp(`\\b(${WORD}(?:(?:, (?:and )?| and )(?:the )?${WORD})*) of the numbers\\b`, "i");

/** The figures a purpose asks for, in its order; null where a word is none of them. */
function figuresOf(purpose: string): Named[] | null {
  const words =
    ASKED.exec(purpose)?.[1]
      ?.toLowerCase()
      .split(/,? and (?:the )?|, (?:the )?/) ?? [];
  const found = words.flatMap((called): Named[] => {
    const figure = NAMES.find(([name]) => name.test(called))?.[1];
    return figure ? [{ figure, called }] : [];
  });
  return found.length > 0 && found.length === words.length ? found : null;
}

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)`;

const PYTHON: Record<Figure, string> = {
  sum: "total",
  average: "total / len(numbers)",
  minimum: "min(numbers)",
  maximum: "max(numbers)",
  median: "(ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2",
  count: "len(numbers)",
};
const TYPESCRIPT: Record<Figure, string> = {
  sum: "total",
  average: "total / numbers.length",
  minimum: "Math.min(...numbers)",
  maximum: "Math.max(...numbers)",
  median: "((ordered[Math.floor((ordered.length - 1) / 2)] ?? 0) + (ordered[Math.floor(ordered.length / 2)] ?? 0)) / 2",
  count: "numbers.length",
};
/** Of no numbers there is a sum and a count, and nothing else. */
const needsOne = (figures: Named[]): boolean => figures.some(({ figure }) => figure !== "sum" && figure !== "count");
const uses = (figures: Named[], ...wanted: Figure[]): boolean => figures.some(({ figure }) => wanted.includes(figure));

/** Sum, average, smallest and largest of numbers that stand in lines or in a column of rows. */
export const numberFigures = defineIdiom<Slots>({
  id: "number-figures",
  title: "Figures of the numbers in lines or in a column",
  phrases: ["minimum, maximum and average of the numbers of the lines", "sum of the numbers in the column of the rows"],
  cues: [["of the numbers"], ["lines", "column"]],
  unless: ["weighted", "moving", "running", "each line", "per", "without the", "except"],
  ownErrors: true,
  fit(view) {
    const [list, column, more] = view.leaf.params;
    const element = list ? listOf(list.type) : null;
    const figures = figuresOf(view.leaf.purpose);
    if (!list || more || element === null || figures === null) return null;
    if (column ? column.type !== "text" || mapOf(element) !== "text" : !isText(element)) return null;
    const single = mapOf(view.leaf.returns) === null;
    const returned = mapOf(view.leaf.returns) ?? view.leaf.returns;
    const digits = /\bwith (\d) decimals?\b/i.exec(view.leaf.purpose)?.[1];
    if (single !== (figures.length === 1) || (digits === undefined ? !isNumeric(returned) : !isText(returned)))
      return null;
    const skips = view.says("lines that are no number are left out");
    return {
      list: fixed(list.name),
      column: fixed(column?.name ?? null),
      figures: [option(figures)],
      single: fixed(single),
      digits: fixed(digits === undefined ? null : Number(digits)),
      skips: fixed(skips),
    };
  },
  python({ list, column, figures, single, digits, skips }) {
    const item = column ? "row" : "line";
    const written = ({ figure }: Named): string => {
      const value = PYTHON[figure];
      if (figure === "count") return digits === null ? value : `str(${value})`;
      if (digits === null) return `float(${value})`;
      return `str((${value}).quantize(Decimal(1).scaleb(-${digits}), rounding=ROUND_HALF_UP))`;
    };
    return {
      body: [
        "numbers: list[Decimal] = []",
        `for ${item} in ${list}:`,
        ...(column
          ? [
              `    if ${column} not in row:`,
              `        raise ValueError(f"there is no column {${column}}")`,
              `    text = row[${column}].strip()`,
            ]
          : ["    text = line.strip()"]),
        '    if text == "":',
        "        continue",
        `    if not re.fullmatch(r"${NUMBER}", text):`,
        skips ? "        continue" : '        raise ValueError(f"{text} is not a number")',
        "    numbers.append(Decimal(text))",
        ...(needsOne(figures) ? ["if not numbers:", '    raise ValueError("there are no numbers")'] : []),
        ...(uses(figures, "sum", "average") ? ["total = sum(numbers, Decimal(0))"] : []),
        ...(uses(figures, "median") ? ["ordered = sorted(numbers)"] : []),
        single && figures[0]
          ? `return ${written(figures[0])}`
          : `return {${figures.map((one) => `"${one.called}": ${written(one)}`).join(", ")}}`,
      ].join("\n"),
    };
  },
  typescript({ list, column, figures, single, digits, skips }) {
    const item = column ? "row" : "line";
    const written = ({ figure }: Named): string => {
      const value = TYPESCRIPT[figure];
      if (figure === "count") return digits === null ? value : `String(${value})`;
      // Sums of decimals are shown without the dust of binary fractions.
      if (digits === null) return `Number((${value}).toFixed(10))`;
      return `roundTo(${value}, ${digits}).toFixed(${digits})`;
    };
    return {
      body: [
        "const numbers: number[] = [];",
        `for (const ${item} of ${list}) {`,
        ...(column
          ? [
              `  const cell = row[${column}];`,
              `  if (cell === undefined) throw new Error(\`there is no column \${${column}}\`);`,
              "  const text = cell.trim();",
            ]
          : ["  const text = line.trim();"]),
        '  if (text === "") continue;',
        `  if (!/^${NUMBER}$/.test(text)) ${skips ? "continue;" : "throw new Error(`${text} is not a number`);"}`,
        "  numbers.push(Number(text));",
        "}",
        ...(needsOne(figures) ? ['if (numbers.length === 0) throw new Error("there are no numbers");'] : []),
        ...(uses(figures, "sum", "average") ? ["const total = numbers.reduce((sum, number) => sum + number, 0);"] : []),
        ...(uses(figures, "median") ? ["const ordered = [...numbers].sort((a, b) => a - b);"] : []),
        single && figures[0]
          ? `return ${written(figures[0])};`
          : `return { ${figures.map((one) => `${one.called}: ${written(one)}`).join(", ")} };`,
      ].join("\n"),
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def figures(lines: list[str]) -> dict[str, str]",
      purpose:
        "Give the minimum, maximum and average of the numbers of the lines, written with 1 decimal. Blank lines and lines that are no number are left out.",
      holds:
        'assert figures(["x", "1.25", "", "-2", "4"]) == {"minimum": "-2.0", "maximum": "4.0", "average": "1.1"}\ntry:\n    figures(["x"])\n    raise AssertionError\nexcept ValueError:\n    pass',
    },
    {
      language: "python",
      signature: "def column_sum(rows: list[dict[str, str]], column: str) -> float",
      purpose: "Give the sum of the numbers in the column of the rows.",
      holds:
        'assert column_sum([{"a": "0.1", "b": "x"}, {"a": "0.2", "b": ""}], "a") == 0.3\nfor rows, name in [([{"a": "1"}], "b"), ([{"a": "x"}], "a")]:\n    try:\n        column_sum(rows, name)\n        raise AssertionError\n    except ValueError:\n        pass',
    },
    {
      language: "typescript",
      signature: "function middle(lines: string[]): number",
      purpose: "Give the median of the numbers of the lines.",
      holds:
        'assert.equal(middle(["4", "1", "", "3", "2"]), 2.5); assert.throws(() => middle(["1", "x"])); assert.throws(() => middle([]));',
    },
    {
      language: "typescript",
      signature: "function figures(rows: Record<string, string>[], column: string): Record<string, number>",
      purpose: "Give the sum and count of the numbers in the column of the rows.",
      holds:
        'assert.deepEqual(figures([{ a: "0.1" }, { a: " 0.2" }, { a: "" }], "a"), { sum: 0.3, count: 2 }); assert.throws(() => figures([{ a: "1" }], "b"));',
    },
  ],
});
