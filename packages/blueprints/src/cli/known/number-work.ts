import type { JsonValue, TypeRef } from "@guildhall/contracts";
import { arg, type CliArg } from "../form.ts";
import { dashed } from "../words.ts";
import type { Fact, KnownWork, Told } from "./known-work.ts";
import { Reader } from "./reader.ts";

const FIGURES = ["sum", "average", "minimum", "maximum", "median", "count"] as const;
type Figure = (typeof FIGURES)[number];

/** Figures of the numbers of a file: one a line, or those of a column. */
interface Figures {
  /** The figures with the words the brief has for them, in its order. */
  of: { figure: Figure; called: string }[];
  digits: number | null;
}
export interface NumberFigures extends Figures {
  kind: "numbers";
  /** Lines that are no numbers are left out; else they are refused. */
  skips: boolean;
}

const CALLED: [RegExp, Figure][] = [
  [/^(?:sum|total)$/, "sum"],
  [/^(?:average|mean)$/, "average"],
  [/^(?:minimum|smallest|lowest|min)$/, "minimum"],
  [/^(?:maximum|largest|highest|biggest|greatest|max)$/, "maximum"],
  [/^median$/, "median"],
  [/^(?:count|how many|number)$/, "count"],
];
/** Things that are measured: lines of them are numbers. */
const MEASURED =
  "numbers?|values?|temperatures?|prices?|amounts?|measurements?|weights?|scores?|distances?|integers?|readings?";
const DECIMALS = ["no", "one", "two", "three", "four"];

/** Takes every figure that is asked for out of the text, in its order. */
function figuresIn(reader: Reader, noun: string): Figures["of"] {
  const found: Figures["of"] = [];
  const name =
    "(sum|total|average|mean|minimum|smallest|lowest|min|maximum|largest|highest|biggest|greatest|max|median|count|how many|number)";
  const thing = `(?:${noun}|${MEASURED}|one|ones|there are|them|all of them|these|it|its)`;
  const pattern = new RegExp(
    `\\b(?:the |their |its |a )?${name}\\b(?! (?:first|on top|to|of lines))(?: (?:of )?(?:all )?(?:the )?(?:(?:given|these) )?${thing}\\b)?`,
  );
  for (;;) {
    const before = reader.text;
    const match = reader.take(pattern);
    if (!match) break;
    const word = match[1] ?? "";
    // "A number" is what a line holds; "the number of values" is a figure.
    if (word === "number" && !/number of /.test(match[0])) {
      reader.text = `${before.slice(0, match.index)}${match[0].replace("number", "numbers")}${before.slice(match.index + match[0].length)}`;
      continue;
    }
    const figure = CALLED.find(([called]) => called.test(word))?.[1];
    if (!figure || found.some((one) => one.figure === figure)) return [];
    found.push({ figure, called: word === "how many" || word === "number" ? "count" : word });
  }
  return found;
}

/** "With one decimal", "each rounded to two decimals". */
function digitsIn(reader: Reader): number | null {
  const found = reader.take(
    /\b(?:(?:each|all|both|all of them) )?(?:rounded )?(?:to|with) (no|one|two|three|four|[0-4]) (?:decimals?(?: places?)?|digits after the (?:decimal )?point)/,
  );
  if (!found) return null;
  const at = DECIMALS.indexOf(found[1] ?? "");
  return at < 0 ? Number(found[1]) : at;
}

const OWN_LINE =
  /\b(?:each )?(?:on (?:its|their) own lines?|on (?:a )?(?:separate|own) lines?|one (?:figure )?(?:per|a) line)/;

/** "reads a file with one temperature per line and prints the minimum, the maximum and the average with one decimal". */
export function numberFiguresOf(text: string): NumberFigures | null {
  const reader = new Reader(text);
  const line = reader.take(
    new RegExp(
      `\\b(?:with |of |holding |containing |that has )?(?:one|a|an) (${MEASURED})(?: [a-z]+)? (?:per|a|on each|in each|on every|each|every) line`,
    ),
  );
  const listed =
    line ?? reader.take(new RegExp(`\\b(${MEASURED})(?=[^.]{0,40}\\bone (?:(?:per|a|on each|in each) line))`));
  if (!listed) return null;
  if (!line) reader.has(/\bone (?:(?:per|a|on each|in each) line)/);
  const skips = reader.has(
    /\b(?:other lines|(?:all )?lines (?:that|which) (?:are not|are no|aren't|do not (?:hold|contain)|don't (?:hold|contain)|cannot be read as) (?:an? |valid )?(?:numbers?|temperatures?|values?)) (?:are|get|will be) (?:skipped|ignored|left out)|\b(?:it )?(?:skips|ignores) (?:all )?(?:other lines|lines (?:that|which) are (?:not|no) (?:an? |valid )?(?:numbers?|temperatures?|values?))/,
  );
  reader.has(/\b(?:and )?(?:blank|empty) lines (?:are|get) (?:skipped|ignored|left out)(?: too)?/);
  reader.has(OWN_LINE);
  const digits = digitsIn(reader);
  const of = figuresIn(reader, listed[1] ?? "numbers");
  if (of.length === 0 || !reader.isDone(`${(listed[1] ?? "").replace(/s$/, "")} numbers input`)) return null;
  return { kind: "numbers", of, digits, skips };
}

const decimals = (value: number, digits: number | null): JsonValue => (digits === null ? value : value.toFixed(digits));

/** A figure as its definition says, apart from any code. */
function worked(figure: Figure, values: number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  const rising = [...values].sort((a, b) => a - b);
  const middle = (rising.length - 1) / 2;
  switch (figure) {
    case "sum":
      return sum;
    case "average":
      return sum / values.length;
    case "minimum":
      return rising[0] ?? 0;
    case "maximum":
      return rising.at(-1) ?? 0;
    case "median":
      return ((rising[Math.floor(middle)] ?? 0) + (rising[Math.ceil(middle)] ?? 0)) / 2;
    case "count":
      return values.length;
  }
}

function figuresFor({ of, digits }: Figures, texts: string[]): JsonValue {
  const values = texts.map(Number);
  const shown = (figure: Figure): JsonValue =>
    figure === "count"
      ? digits === null
        ? values.length
        : String(values.length)
      : decimals(worked(figure, values), digits);
  const [first, more] = of;
  if (first && !more) return shown(first.figure);
  return Object.fromEntries(of.map(({ figure, called }) => [called, shown(figure)]));
}

/** Numbers whose decimals are as many as are asked for, so that no result can be written in two ways. */
const samples = (digits: number | null): string[][] => {
  const plain = digits === 0 ? ["4", "-2", "9", "1"] : ["4.5", "-2.5", "9.5", "0.5"];
  return [
    plain.map((text) => (digits === null ? text : Number(text).toFixed(digits))),
    [digits === null ? "7" : (7).toFixed(digits)],
  ];
};

const typeOf = ({ of, digits }: Figures): TypeRef => {
  const one: TypeRef = digits === null ? (of.length === 1 && of[0]?.figure === "count" ? "integer" : "number") : "text";
  return of.length === 1 ? one : { map: one };
};

const spoken = ({ of }: Figures): string =>
  `${of
    .slice(0, -1)
    .map((one) => one.called)
    .join(", ")}${of.length > 1 ? " and " : ""}${of.at(-1)?.called} of the numbers`;
const written = (digits: number | null): string =>
  digits === null ? "" : `, written with ${digits} decimal${digits === 1 ? "" : "s"}`;

/** The function over lines that hold a number each. */
export function numberFiguresWork(work: NumberFigures): KnownWork {
  const inputs = samples(work.digits).map((lines, at) =>
    work.skips && at === 0 ? ["n/a", ...lines, "", "12 x"] : lines,
  );
  return {
    leaf: {
      name: "number_figures",
      purpose: `Give the ${spoken(work)} of the lines${written(work.digits)}. Blank lines${work.skips ? " and lines that are no number are" : " are"} left out${work.skips ? "" : ", a line that is no number is refused"}.`,
      params: [{ name: "lines", type: { list: "text" } }],
      returns: typeOf(work),
      raises: true,
      properties: [],
    },
    args: [],
    input: "lines",
    output: work.of.length === 1 ? "text" : "pairs",
    facts: inputs.map((lines, at) => ({ args: [lines], gives: figuresFor(work, samples(work.digits)[at] ?? []) })),
    refuses: work.skips
      ? []
      : [
          {
            said: /\b(?:not (?:a )?(?:valid )?numbers?|no numbers?|other lines?|invalid|anything else)\b/i,
            args: [["1", "x"]],
          },
        ],
  };
}

/** Which argument names the column: an option of the brief, else the one behind the file. */
function columnArg(reader: Reader, options: CliArg[]): CliArg | null {
  const named = options.find((one) => /^(?:column|col|field|c)$/.test(one.name));
  if (!named) {
    reader.has(
      /\b(?:the |its )?(?:name of the )?columns?(?: name)? is (?:given as )?(?:the )?(?:second|last|next) argument/,
    );
    return options.some((one) => one.kind === "option" && one.name !== "json")
      ? null
      : arg("column", "positional", "text", { help: "the name of the column" });
  }
  const flag = `${named.name.length === 1 ? "-" : "--"}${dashed(named.name)}(?:[ =](?:<\\w+>|name|column|col))?`;
  const said =
    reader.has(
      new RegExp(
        `\\b(?:(?:whose|the|its) )?(?:name(?: of the column)?|columns?(?: name)?),? (?:(?:that |which )?(?:is|are|can be) )?(?:given|named|chosen|passed|set|selected|specified) (?:with|by|as|in|using|via|through) ${flag}(?![\\w-])`,
      ),
    ) ||
    reader.has(
      new RegExp(
        `(?<![\\w-])${flag}(?![\\w-]) (?:names|gives|says|chooses|selects|tells|is|sets) (?:which column|the (?:name of the )?column(?: name)?)`,
      ),
    ) ||
    reader.has(new RegExp(`(?<![\\w-])\\(?${flag}\\)?(?![\\w-])`));
  return said ? arg(named.name, "option", "text", { required: true, help: "the name of the column" }) : null;
}

/** "reads a CSV file and prints the sum of one of its columns; the column is given with --column". */
export function columnWork({ text, calls, outputs }: Told, options: CliArg[]): KnownWork | null {
  if (!/\bcsv\b/i.test(text) || !/\bcolumns?\b/i.test(text) || outputs.length > 0) return null;
  const reader = new Reader(text);
  const column = columnArg(reader, options);
  if (column === null) return null;
  reader.has(OWN_LINE);
  const digits = digitsIn(reader);
  reader.has(
    /\b(?:of )?(?:all )?(?:the )?(?:(?:numbers|values|cells) (?:of|in) )?(?:an?|one|the|any|that|this|one of its|one of the)(?: (?:given|numeric|certain|single|chosen|named))* columns?(?: (?:of|in|from) (?:an?|the|it|its) ?(?:csv ?)?(?:file)?)?/,
  );
  const of = figuresIn(reader, "numbers");
  if (of.length === 0 || !reader.isDone("csv column")) return null;
  if (calls.some((call) => call.split(" ").length < 2)) return null;
  const [cells = [], single = []] = samples(digits);
  const rows = (values: string[]): JsonValue =>
    values.map((value, at) => ({ item: `item ${at + 1}`, price: value, other: "3" }));
  const work: Figures = { of, digits };
  const facts: Fact[] = [cells, single].map((values) => ({
    args: [rows(values), "price"],
    gives: figuresFor(work, values),
  }));
  return {
    leaf: {
      name: "column_figures",
      purpose: `Give the ${spoken(work)} in the column of the rows${written(digits)}. Empty cells are left out, a cell that is no number is refused, and so is a column that is not there.`,
      params: [
        { name: "rows", type: { list: { map: "text" } } },
        { name: column.name, type: "text" },
      ],
      returns: typeOf(work),
      raises: true,
      properties: [],
    },
    args: [column],
    input: "csv",
    output: of.length === 1 ? "text" : "pairs",
    facts,
    refuses: [
      { said: /\bcolumns?\b/i, args: [rows(single), "zzz"] },
      { said: /\b(?:not (?:a )?(?:valid )?numbers?|no numbers?|cells?|values?)\b/i, args: [rows(["1", "x"]), "price"] },
    ],
  };
}
