import type { JsonValue, TypeRef } from "@guildhall/contracts";
import { arg, type CliArg } from "../form.ts";
import type { Fact, KnownWork, Told } from "./known-work.ts";
import { Reader } from "./reader.ts";

const LINES: TypeRef = { list: "text" };

/** "compares a .env file with an example file and prints the names of the variables that are missing". */
function missingKeys(text: string): KnownWork | null {
  const reader = new Reader(text.replace(/\(?\.env(?:\.[a-z]+)+\)?/gi, " ").replace(/\.env\b/gi, "env"));
  const files = reader.take(
    /\b(?:compares|checks) an? env file (?:with|to|against) an? (?:example|sample|template)(?: file)?/,
  );
  const missing =
    files &&
    reader.take(
      /\b(?:(?:all|the) )*(?:names? of )?(?:the |all )*(?:missing (?:variables|keys|names|settings)(?: names)?|(?:variables|keys|names|settings)(?: names)? (?:(?:that|which) (?:are )?missing|missing))(?: (?:in|from) (?:it|the env file))?/,
    );
  if (!missing) return null;
  reader.has(/\bone (?:per|a) line/);
  reader.has(
    /\b(?:comments|comment lines) and (?:blank|empty) lines are (?:ignored|skipped|left out)|\b(?:it )?(?:ignores|skips) comments and (?:blank|empty) lines/,
  );
  if (!reader.isDone("env example")) return null;
  const facts: [string[], string[], string[]][] = [
    [
      ["A=1", "# B=2", "", "C = x=y"],
      ["A=", "B=", "# D=", "", "C=1", "E=5"],
      ["B", "E"],
    ],
    [["A=1", "B=2"], ["B=", "A="], []],
    [[], ["NAME=x"], ["NAME"]],
  ];
  return {
    leaf: {
      name: "missing_variables",
      purpose:
        "Give the names of the variables of the example that are missing in the lines, in their order. A variable stands before the first = of its line; comments and blank lines are left out.",
      params: [
        { name: "lines", type: LINES },
        { name: "example", type: LINES },
      ],
      returns: LINES,
      raises: false,
      properties: [],
    },
    args: [
      arg("file", "positional", "path", { help: "the .env file" }),
      arg("example", "positional", "path", { reads: "all-lines", help: "the example file" }),
    ],
    input: "lines",
    output: "lines",
    facts: facts.map(([here, there, gives]) => ({ args: [here, there], gives })),
  };
}

const PEOPLE: JsonValue = [
  { name: "Ann", age: 30 },
  { name: "Bo, Jr", age: 4 },
];
const STDOUT =
  /\b(?:the (?:csv|json|result|output) (?:goes|is (?:written|printed|sent)) to|(?:prints?|writes?) (?:the (?:csv|json|result) |it )?to) (?:standard output|stdout)/;

/** "turns a JSON file with a list of objects into CSV; the header is made of the keys of the first object". */
function jsonToCsv(text: string): KnownWork | null {
  const reader = new Reader(text);
  const found = reader.take(
    /\b(?:turns?|converts?|writes?|transforms?|exports?) an? json (?:file|array|list)(?: (?:with|of|that (?:holds|contains)|holding|containing) (?:an? (?:list|array) of )?(?:objects|records))? (?:into|to|as) (?:an? )?csv(?: file)?/,
  );
  if (!found) return null;
  const header = reader.has(
    /\b(?:the )?(?:header|first line|column names?|columns)(?: line| row)? (?:is|are|comes?) (?:made |taken |built )?(?:of|from|up of)? ?(?:the )?(?:keys|names) of the first (?:object|record|entry|one)/,
  );
  reader.has(STDOUT);
  // Without a word of it the header could come from all objects.
  if (!header || !reader.isDone("json csv")) return null;
  return {
    leaf: {
      name: "json_as_csv",
      purpose:
        "Give the list of objects as CSV text: a header of the keys of the first object, then one line for each object; an object without a key has an empty cell there. Anything but a list of objects is refused.",
      params: [{ name: "data", type: "json" }],
      returns: "text",
      raises: true,
      properties: [],
    },
    args: [],
    input: "json",
    facts: [
      { args: [PEOPLE], gives: 'name,age\nAnn,30\n"Bo, Jr",4' },
      { args: [[{ a: "x", b: 'say "y"' }, { a: "z" }]], gives: 'a,b\nx,"say ""y"""\nz,' },
      { args: [[{ key: "k" }]], gives: "key\nk" },
    ],
    refuses: [{ said: /\b(?:not (?:an? )?(?:list|array)|anything else|other json|objects?)\b/i, args: [{ a: 1 }] }],
  };
}

/** "converts a CSV file to JSON; the first line holds the column names". */
function csvToJson(text: string): KnownWork | null {
  const reader = new Reader(text);
  const found = reader.take(
    /\b(?:turns?|converts?|transforms?|exports?|prints?) an? csv file (?:into|to|as) (?:an? )?json(?: (?:file|array|list))?(?: (?:of|with) (?:objects|(?:an? |one )?object (?:per|for each|a) (?:row|line)))?/,
  );
  if (!found) return null;
  reader.has(
    /\b(?:the )?(?:first (?:line|row)|header(?: line| row)?) (?:holds|contains|has|gives|is) (?:the )?(?:column names|names of the columns|keys|header)/,
  );
  reader.has(/\b(?:each|every) (?:row|line) (?:becomes|is) (?:an|one) object(?: with the column names as keys)?/);
  reader.has(STDOUT);
  reader.has(/\bprints? the json to (?:standard output|stdout)/);
  if (!reader.isDone("json csv")) return null;
  const rows: JsonValue = [
    { name: "Ann", city: "Rome" },
    { name: "Bo", city: "" },
  ];
  return {
    leaf: {
      name: "rows_as_json",
      purpose: "Give the rows of the CSV file as JSON objects, one object per row with the column names as keys.",
      params: [{ name: "rows", type: { list: { map: "text" } } }],
      returns: "json",
      raises: false,
      properties: [{ property: "preserves-length" }],
    },
    args: [],
    input: "csv",
    output: "json",
    facts: [
      { args: [rows], gives: rows },
      { args: [[]], gives: [] },
    ],
  };
}

/** Monday to Friday from one day to another one, both counted, without the free ones. */
function countedDays(start: string, end: string, free: string[]): number {
  let count = 0;
  for (let day = Date.parse(start); day <= Date.parse(end); day += 86_400_000) {
    const date = new Date(day);
    if (date.getUTCDay() % 6 !== 0 && !free.includes(date.toISOString().slice(0, 10))) count++;
  }
  return count;
}

/** "the number of working days between two dates; with --holidays FILE these don't count either". */
function workdays(text: string, options: CliArg[]): KnownWork | null {
  const reader = new Reader(text);
  const found = reader.take(
    /\b(?:how many (?:working|business|work) ?days (?:there )?(?:are|lie)(?: there)?|(?:the )?(?:number of )?(?:working|business|work) ?days) between two (?:given )?dates/,
  );
  if (!found) return null;
  reader.has(/\bcounts? (?:;|the)/);
  const both = reader.has(
    /\b(?:(?:with )?both (?:dates |ends |days |of them )?(?:are )?(?:counted(?: in)?|included|inclusive)|including both(?: dates| ends)?|inclusive(?: of both)?)/,
  );
  reader.has(
    /\b(?:(?:saturdays? and sundays?|weekends?)(?: days)? (?:do not|don't|are not|aren't) (?:count|counted)|(?:saturdays and sundays|weekends) are (?:left out|skipped|ignored|excluded)|without (?:weekends|saturdays and sundays))/,
  );
  const option = options.find((one) => /^(?:holidays?|skip|days_off)$/.test(one.name));
  if (option) {
    const flag = `--${option.name.replaceAll("_", "-")}(?:[ =](?:<\\w+>|file))?`;
    const said = [
      `\\bwith ${flag},? (?:it )?(?:reads )?a file with (?:one date (?:per|a) line|dates?,? one (?:per|a) line)(?: is read)?,? (?:that|which|whose dates) (?:do not|don't|are not) count(?:ed)?(?: either)?`,
      `\\b(?:and )?(?:public )?holidays(?: too| as well)?,? (?:(?:are left out|don't count|are skipped) )?(?:too )?(?:when|if) a file with (?:dates|one date (?:per|a) line) is given with ${flag}`,
      `\\b${flag},? (?:names|is|gives|takes|reads) a file (?:with|of) (?:holidays|dates)(?:,? one (?:date )?(?:per|a) line)?,? (?:that|which) (?:do not|don't|are not) count(?:ed)?(?: either)?`,
    ].some((pattern) => reader.has(new RegExp(pattern.replaceAll("\\\\", "\\"))));
    if (!said) return null;
  }
  if (!reader.isDone("date dates")) return null;
  const days: TypeRef = { list: "date" };
  // From a Sunday to a Sunday or a Saturday: whether the two ends count makes no difference.
  const plain: Fact[] = (
    [
      ["2024-03-03", "2024-03-10", 5],
      ["2024-03-03", "2024-03-16", 10],
    ] as const
  ).map(([start, end, gives]) => ({ args: [start, end, ...(option ? [[]] : [])], gives }));
  const inclusive: Fact[] = both ? [{ args: ["2024-03-04", "2024-03-08", ...(option ? [[]] : [])], gives: 5 }] : [];
  return {
    leaf: {
      name: "workdays_between",
      purpose: `Give the number of working days between the start and the end, Monday to Friday, both included${option ? ", holidays left out" : ""}.`,
      params: [
        { name: "start", type: "date" },
        { name: "end", type: "date" },
        ...(option ? [{ name: option.name, type: days }] : []),
      ],
      returns: "integer",
      raises: false,
      properties: [],
    },
    args: [
      arg("start", "positional", "date", { help: "the first day" }),
      arg("end", "positional", "date", { help: "the last day" }),
      ...(option ? [arg(option.name, "option", "path", { reads: "dates", help: "a file with a date a line" })] : []),
    ],
    input: null,
    facts: [
      ...(option ? [{ args: ["2024-03-03", "2024-03-10", ["2024-03-06", "2024-03-09"]], gives: 4 }] : []),
      ...inclusive,
      ...plain,
    ],
    result: ([start, end, free]) =>
      countedDays(String(start), String(end), Array.isArray(free) ? free.map(String) : []),
  };
}

/** Works on whole files, and on days with a file of holidays. */
export const knownFileWork = ({ text, outputs }: Told, options: CliArg[]): KnownWork | null =>
  workdays(text, options) ?? (outputs.length > 0 ? null : (missingKeys(text) ?? jsonToCsv(text) ?? csvToJson(text)));
