import type { JsonValue, TypeRef } from "@guildhall/contracts";
import { arg, type CliArg } from "../form.ts";
import { plural } from "../words.ts";
import type { Fact, KnownWork } from "./known-work.ts";
import type { LineWork } from "./line-work.ts";
import { numberFiguresWork } from "./number-work.ts";

type Of<K extends LineWork["kind"]> = Extract<LineWork, { kind: K }>;

const LINES = { name: "lines", type: { list: "text" } as TypeRef };
const facts = (inputs: JsonValue[][], result: (args: JsonValue[]) => JsonValue): Fact[] =>
  inputs.map((args) => ({ args, gives: result(args) }));
const texts = (value: JsonValue | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);

/** How counted lines must come: worked out from pairs one by one, so that it shares nothing with the code it judges. */
function tally(work: Of<"tally">, lines: string[]): JsonValue {
  const kept = work.item === "line" ? lines : lines.filter((line) => line.trim() !== "");
  const distinct = kept.filter((line, at) => kept.indexOf(line) === at);
  const counted = distinct
    .map((line) => ({ line, count: kept.filter((other) => other === line).length }))
    .filter((one) => !work.repeated || one.count > 1);
  const byName = (a: { line: string }, b: { line: string }): number => (a.line < b.line ? -1 : a.line > b.line ? 1 : 0);
  if (work.order === "name") counted.sort(byName);
  if (work.order === "most" || work.order === "fewest") {
    const sign = work.order === "most" ? -1 : 1;
    counted.sort((a, b) => sign * (a.count - b.count) || (work.ties === "name" ? byName(a, b) : 0));
  }
  const rows = work.most === null ? counted : counted.slice(0, work.most);
  return rows.map(({ line, count }) => (work.counted ? [line, count] : line));
}

/** Lines that show the order that is asked for; none shows one where nothing is said of it. */
function tallySamples(work: Of<"tally">): string[][] {
  const rising = ["Ann", "Ben", "Ben", "Cleo", "Cleo", "Cleo"];
  const plain = ["Ann", "Ann", "Ann", "Ben", "Ben"];
  const gaps = work.item === "line" ? [] : [["Ann", "", "Ann", "Ann", "Ben", "", "Ben"]];
  if (work.order === null) return [plain, ...gaps, []];
  const mixed = ["Cleo", "Ann", "Cleo", "Ben", "Ann", "Cleo"];
  const tied = ["Dora", "Ben", "Ann", "Dora", "Ben", "Ann", "Cleo"];
  const many = Array.from({ length: (work.most ?? 0) + 2 }, (_, at) =>
    Array.from({ length: work.order === "fewest" ? at + 1 : (work.most ?? 0) + 4 - at }, () => `name ${at + 1}`),
  ).flat();
  return [
    mixed,
    rising,
    ...(work.order === "name" || work.order === "most" || work.order === "seen" ? gaps : []),
    ...(work.ties !== null || work.order === "name" || work.order === "seen" ? [tied] : []),
    ...(work.most !== null && work.most <= 20 ? [many] : []),
    [],
  ];
}

const ORDERS = {
  most: ", most frequent first",
  fewest: ", least frequent first",
  name: ", in alphabetical order",
  seen: ", in the order they first appear",
};

function tallyWork(work: Of<"tally">): KnownWork {
  const { item, order, ties, repeated, counted, most, limit } = work;
  const standard = limit === undefined || limit.otherwise === "all" ? null : limit.otherwise;
  const cut = (lines: string[], count: number | null): Fact => ({
    args: [lines, count],
    gives: tally({ ...work, most: count }, lines),
  });
  const samples = tallySamples(limit ? { ...work, most: standard } : work);
  const what = repeated
    ? `Give each ${item} that occurs more than once${counted ? ", and count how often it occurs" : ""}`
    : `Count how often each ${item} occurs`;
  const tied = ties ? `, ties in ${ties === "name" ? "alphabetical order" : "the order they first appear"}` : "";
  return {
    leaf: {
      name: repeated ? `repeated_${plural(item)}` : `count_${plural(item)}`,
      purpose: `${what}${order ? ORDERS[order] : ""}${tied}.${limit ? ` Give at most ${limit.name} of them.` : most === null ? "" : ` Give at most ${most} of them.`}${item === "line" ? "" : " Empty lines are left out."}`,
      params: [LINES, ...(limit ? [limitParam(limit.name, standard)] : [])],
      returns: { list: counted ? { tuple: ["text", "integer"] } : "text" },
      raises: false,
      properties: [{ property: "no-duplicates" }],
    },
    args: limit ? [limitArg(limit.name, standard, plural(item))] : [],
    input: "lines",
    output: "lines",
    facts: limit
      ? samples.flatMap((lines) => [cut(lines, 2), cut(lines, standard)])
      : facts(
          samples.map((lines) => [lines]),
          ([lines]) => tally(work, texts(lines)),
        ),
  };
}

/** The text that is looked for, and a flag of the brief that leaves case out of account. */
function matchingWork(work: Of<"matching">, flag: CliArg | null): KnownWork {
  const { wanted, numbered, ignoreCase, fileFirst, counted } = work;
  const lines = ["an apple", "Apple pie", "a pear", "two apples"];
  const matching = (given: string[], word: string, fold: boolean): JsonValue =>
    given.flatMap((line, at): JsonValue[] => {
      const holds = fold ? line.toLowerCase().indexOf(word.toLowerCase()) >= 0 : line.indexOf(word) >= 0;
      return holds ? [numbered ? [at + 1, line] : line] : [];
    });
  const result = (given: string[], word: string, fold: boolean): JsonValue => {
    const found = matching(given, word, fold);
    return counted && Array.isArray(found) ? found.length : found;
  };
  const inputs: JsonValue[][] = [
    [lines, "apple"],
    [lines, "Apple"],
    [lines, "plum"],
  ];
  return {
    leaf: {
      name: counted ? "count_matching" : "matching_lines",
      purpose: `Give the ${counted ? "number of " : ""}lines that contain the ${wanted}${numbered ? ", each with its line number, counted from 1" : ""}${
        flag
          ? `; upper and lower case count as the same when ${flag.name} is true`
          : ignoreCase
            ? ", upper and lower case alike"
            : ""
      }.`,
      params: [
        LINES,
        { name: wanted, type: "text" },
        ...(flag ? [{ name: flag.name, type: "boolean" as TypeRef }] : []),
      ],
      returns: counted ? "integer" : { list: numbered ? { tuple: ["integer", "text"] } : "text" },
      raises: false,
      properties: numbered || counted ? [] : [{ property: "subset" }],
    },
    args: [
      ...(fileFirst ? [arg("file", "positional", "path")] : []),
      arg(wanted, "positional", "text", { help: `the ${wanted} to look for` }),
      ...(flag ? [flag] : []),
    ],
    input: "lines",
    output: counted ? "text" : "lines",
    facts: facts(
      flag
        ? inputs.flatMap((one) => [
            [...one, false],
            [...one, true],
          ])
        : inputs,
      ([given, word, fold]) => result(texts(given), String(word), flag ? fold === true : ignoreCase),
    ),
  };
}

const PART = { first: "only in the first", second: "only in the second", both: "in both" };

function comparedWork({ parts }: Of<"compared">): KnownWork {
  const compared = (here: string[], there: string[]): JsonValue =>
    parts.flatMap((part) =>
      part === "first"
        ? here.filter((line) => !there.includes(line))
        : part === "second"
          ? there.filter((line) => !here.includes(line))
          : here.filter((line) => there.includes(line)),
    );
  return {
    leaf: {
      name: "compare_lines",
      purpose: `Give the lines that are ${parts.map((part) => PART[part]).join(" file, then the lines ")}${parts.at(-1) === "both" ? " files" : " file"}, in their order.`,
      params: [LINES, { name: "others", type: { list: "text" } }],
      returns: { list: "text" },
      raises: false,
      properties: [],
    },
    args: [
      arg("file", "positional", "path", { help: "the first file" }),
      arg("others", "positional", "path", { reads: "all-lines", help: "the second file" }),
    ],
    input: "lines",
    output: "lines",
    facts: facts(
      [
        [
          ["a", "b", "c"],
          ["c", "d", "a"],
        ],
        [
          ["a", "b"],
          ["a", "b"],
        ],
        [[], ["x"]],
      ],
      ([here, there]) => compared(texts(here), texts(there)),
    ),
  };
}

/** More words than are asked for, each rarer than the one before it and later in the alphabet. */
function beyond(order: Of<"words">["order"], most: number | null, printed = most ?? 0): Fact[] {
  if (most === null || most > 20) return [];
  const rows = Array.from({ length: most + 2 }, (_, at): [string, number] => [
    String.fromCharCode(97 + at).repeat(3),
    most + 3 - at,
  ]);
  const text = rows.flatMap(([word, count]) => Array.from({ length: count }, () => word)).join(" ");
  return order === null ? [] : [{ args: [text], gives: rows.slice(0, printed) }];
}

/** The argument that says how many are printed, and the value of it. */
const limitArg = (name: string, standard: number | null, noun: string): CliArg =>
  arg(name, "option", "integer", { default: standard, help: `how many ${noun} to print` });
const limitParam = (name: string, standard: number | null): { name: string; type: TypeRef } => ({
  name,
  type: standard === null ? { optional: "integer" } : "integer",
});

/** What is printed without the option: as many as it stands for of more, or all. */
function withoutOption(order: Of<"words">["order"], standard: number | null): Fact[] {
  const [one] = beyond(order, standard ?? 3);
  if (!one) return [];
  const [text] = one.args;
  return standard === null
    ? [{ args: [text ?? "", null], gives: beyond(order, 3, 5)[0]?.gives ?? [] }]
    : [{ args: [text ?? "", standard], gives: one.gives }];
}

function wordsWork({ order, ties, most, option, limit, ignoreCase }: Of<"words">): KnownWork {
  const all: [string, number][] =
    order === "name"
      ? [
          ["ant", 1],
          ["bee", 3],
          ["cow", 2],
        ]
      : [
          ["bee", 3],
          ["cow", 2],
          ["ant", 1],
        ];
  const wanted = limit?.name ?? "top";
  // Without a word of it ten are printed, as the requirements show.
  const said = limit?.otherwise ?? 10;
  const standard = said === "all" ? null : said;
  const given = order === null ? "bee bee bee cow cow, ant." : "cow bee bee, cow bee. ant";
  const shown = (count: number): JsonValue => all.slice(0, count);
  // A single word, so that no order and no limit makes a difference.
  const folded: Fact[] = ignoreCase ? [{ args: ["Bee BEE bee"], gives: [["bee", 3]] }] : [];
  const tied: Fact[] =
    ties === "name" && (most === null || most > 2) && !option
      ? [
          {
            args: ["b c a, a c b b"],
            gives: [
              ["b", 3],
              ["a", 2],
              ["c", 2],
            ],
          },
        ]
      : [];
  return {
    leaf: {
      name: "count_words",
      purpose: `Count how often each word of the text occurs${order ? ORDERS[order] : ""}${ties ? ", ties in alphabetical order" : ""}. Upper and lower case are counted alike.${most === null ? (option ? ` Give at most ${wanted} of them.` : "") : ` Give at most ${most} of them.`}`,
      params: [{ name: "text", type: "text" }, ...(option ? [limitParam(wanted, standard)] : [])],
      returns: { list: { tuple: ["text", "integer"] } },
      raises: false,
      properties: [{ property: "no-duplicates" }],
    },
    args: option ? [limitArg(wanted, standard, "words")] : [],
    input: "text",
    output: "lines",
    facts: option
      ? [
          { args: [given, 2], gives: shown(2) },
          ...(limit ? withoutOption(order, standard) : []),
          ...folded.map((one) => ({ ...one, args: [...one.args, 9] })),
          { args: [given, 9], gives: shown(3) },
        ]
      : [
          { args: [given], gives: shown(most ?? 3) },
          ...folded,
          ...tied,
          ...beyond(order, most),
          { args: [""], gives: [] },
        ],
  };
}

/** Lines, words and characters, and how long a word is on average. */
function textFiguresWork({ of, wordLength = 0 }: Of<"figures">): KnownWork {
  const figure = (text: string, [lines, words, characters]: [number, number, number], letters: number): Fact => ({
    args: [text],
    gives: {
      ...Object.fromEntries(of.map((name) => [name, String({ lines, words, characters }[name])])),
      "average word length": (letters / words).toFixed(wordLength),
    },
  });
  return {
    leaf: {
      name: "text_figures",
      purpose: `Count the ${of.join(", ")} of the text and give the average word length with ${wordLength} decimal${wordLength === 1 ? "" : "s"}.`,
      params: [{ name: "text", type: "text" }],
      returns: { map: "text" },
      raises: false,
      properties: [],
    },
    args: [],
    input: "text",
    output: "pairs",
    facts: [
      figure("one two\nthree\n", [2, 3, 14], 11),
      figure("not yet", [1, 2, 7], 6),
      figure("a bb cc\n", [1, 3, 8], 5),
    ],
  };
}

function figuresWork(work: Of<"figures">): KnownWork {
  if (work.wordLength !== undefined) return textFiguresWork(work);
  const { of } = work;
  const figure = { lines: 2, words: 3, characters: 14 };
  const one = { lines: 1, words: 2, characters: 7 };
  const given = "one two\nthree\n";
  const single = of.length === 1 ? of[0] : undefined;
  const pick = (from: typeof figure): JsonValue =>
    single ? from[single] : Object.fromEntries(of.map((name) => [name, from[name]]));
  return {
    leaf: {
      name: single ? `count_${single}` : "count_text",
      purpose: `Count the ${of.slice(0, -1).join(", ")}${of.length > 1 ? " and " : ""}${of.at(-1)} of the text.`,
      params: [{ name: "text", type: "text" }],
      returns: single ? "integer" : { map: "integer" },
      raises: false,
      properties: [],
    },
    args: [],
    input: "text",
    output: single ? "text" : "pairs",
    facts: [
      { args: [given], gives: pick(figure) },
      { args: ["not yet"], gives: pick(one) },
      { args: [""], gives: pick({ lines: 0, words: 0, characters: 0 }) },
    ],
  };
}

const sameOrder = (
  purpose: string,
  name: string,
  inputs: string[][],
  result: (lines: string[]) => string[],
): KnownWork => ({
  leaf: {
    name,
    purpose,
    params: [LINES],
    returns: { list: "text" },
    raises: false,
    properties: [],
  },
  args: [],
  input: "lines",
  output: "lines",
  facts: facts(
    inputs.map((lines) => [lines]),
    ([lines]) => result(texts(lines)),
  ),
});

/** Duplicate lines go; with the flag upper and lower case make no difference. */
function uniqueWork(flag: CliArg): KnownWork {
  const lines = ["b", "A", "B", "a", "b", "c"];
  const kept = (given: string[], fold: boolean): JsonValue => {
    const keys = given.map((line) => (fold ? line.toLowerCase() : line));
    return given.filter((_, at) => keys.indexOf(keys[at] ?? "") === at);
  };
  return {
    leaf: {
      name: "unique_lines",
      purpose: `Remove duplicate lines, keeping the first of each, in their order; upper and lower case are the same when ${flag.name} is true.`,
      params: [LINES, { name: flag.name, type: "boolean" }],
      returns: { list: "text" },
      raises: false,
      properties: [{ property: "subset" }],
    },
    args: [flag],
    input: "lines",
    output: "lines",
    facts: facts(
      [
        [lines, true],
        [lines, false],
        [[], true],
      ],
      ([given, fold]) => kept(texts(given), fold === true),
    ),
  };
}

/** Lines by their first word. */
function startingWork({ wanted, option }: Of<"starting">): KnownWork {
  const lines = ["ERROR disk full", "INFO started", "WARN ERROR count 3", "ERROR again", "ERRORS none"];
  const chosen: [JsonValue, number[]][] = [
    ["ERROR", [0, 3]],
    ...(option ? [[null, [0, 1, 2, 3, 4]] as [JsonValue, number[]]] : []),
    ["WARN", [2]],
    ["DEBUG", []],
  ];
  const value = arg(wanted, option ? "option" : "positional", "text", { help: `the ${wanted} to print` });
  return {
    leaf: {
      name: `lines_of_${wanted}`,
      purpose: `Give the lines whose first word is the ${wanted}${option ? `, all lines without a ${wanted}` : ""}.`,
      params: [LINES, { name: wanted, type: option ? { optional: "text" } : "text" }],
      returns: { list: "text" },
      raises: false,
      properties: [{ property: "subset" }],
    },
    args: [value],
    input: "lines",
    output: "lines",
    facts: chosen.map(([given, at]) => ({ args: [lines, given], gives: at.map((one) => lines[one] ?? "") })),
  };
}

/** The function a work on lines needs, with results that follow from its words. */
export function knownLineWork(work: LineWork, flag: CliArg | null): KnownWork {
  switch (work.kind) {
    case "tally":
      return tallyWork(work);
    case "matching":
      return matchingWork(work, flag);
    case "compared":
      return comparedWork(work);
    case "words":
      return wordsWork(work);
    case "numbers":
      return numberFiguresWork(work);
    case "figures":
      return figuresWork(work);
    case "starting":
      return startingWork(work);
    case "unique":
      return flag === null
        ? sameOrder(
            "Remove duplicate lines, keeping the first of each, in their order.",
            "unique_lines",
            [["b", "a", "b", "c", "a"], ["x", "x"], []],
            (lines) => lines.filter((line, at) => lines.indexOf(line) === at),
          )
        : uniqueWork(flag);
    case "sorted":
      if (work.byLength)
        return sameOrder(
          `Sort the lines by length, ${work.descending ? "longest" : "shortest"} first.`,
          "sort_by_length",
          [["pear", "fig", "banana"], ["ab", "abcd", "a", "abc"], []],
          (lines) => [...lines].sort((a, b) => (work.descending ? b.length - a.length : a.length - b.length)),
        );
      return sameOrder(
        `Sort the lines in ${work.descending ? "reverse " : ""}alphabetical order.`,
        "sort_lines",
        [["pear", "apple", "fig"], ["b", "a", "b"], []],
        (lines) => {
          const sorted = [...lines].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
          return work.descending ? sorted.reverse() : sorted;
        },
      );
  }
}
