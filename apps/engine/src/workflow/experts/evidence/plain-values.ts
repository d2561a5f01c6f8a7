import type { SourceLanguage } from "../../../languages/index.ts";
import type { Parameter } from "./parameters.ts";

/** Values a person takes in at a glance, in the notation of Python; the empty one first. */
const TEXTS = ['""', '"hello"', '"Hello World"', '"a"', '"123"', '"a, b; c"', '"größe"'];
const BYTES = ['b""', 'b"hello"', 'b"a"', 'b"\\x00\\xff"'];
const NUMBERS = ["0", "1", "2", "-1", "7", "10", "100", "255"];
const FRACTIONS = ["0.0", "1.5", "-2.5", "0.1", "100.0"];
const MAX_DEPTH = 3;
const MAX_VALUES = 12;

const ANY = /^(?:Any|any|object|unknown)$/;
const LIST = /^(?:list|List|Sequence|Iterable|Collection|Array|ReadonlyArray|set|Set|frozenset)\s*[[<]([\s\S]+)[\]>]$/;
const MAP = /^(?:dict|Dict|Mapping|MutableMapping|Record)\s*[[<]([\s\S]+)[\]>]$/;
const TUPLE = /^(?:tuple|Tuple)\[([\s\S]+)\]$/;
const LITERAL = /^Literal\[([\s\S]+)\]$/;
const NAMED = new Map<string, string[]>([
  ...["str", "string", "String", "AnyStr"].map((name) => [name, TEXTS] as [string, string[]]),
  ...["bytes", "bytearray"].map((name) => [name, BYTES] as [string, string[]]),
  ...["int", "number"].map((name) => [name, NUMBERS] as [string, string[]]),
  ...["float", "complex"].map((name) => [name, FRACTIONS] as [string, string[]]),
  ...["bool", "boolean"].map((name) => [name, ["True", "False"]] as [string, string[]]),
  ...["None", "null", "undefined"].map((name) => [name, ["None"]] as [string, string[]]),
  ...["list", "List"].map((name) => [name, ["[]", "[1, 2, 3]"]] as [string, string[]]),
  ...["dict", "Dict"].map((name) => [name, ["{}", '{"a": 1}']] as [string, string[]]),
]);

/** Parts between the separators that no bracket holds. Pure. */
function parts(text: string, separator: string): string[] {
  const found = [""];
  let depth = 0;
  for (const [at, char] of [...text].entries()) {
    if ("[<({".includes(char)) depth += 1;
    else if ("])}".includes(char) || (char === ">" && text[at - 1] !== "=")) depth -= 1;
    if (char === separator && depth === 0) found.push("");
    else found[found.length - 1] += char;
  }
  return found.map((part) => part.trim()).filter((part) => part !== "");
}

/** In turn from each, so that the first few hold something of all. */
const inTurn = (lists: readonly string[][]): string[] =>
  Array.from({ length: Math.max(0, ...lists.map(({ length }) => length)) }, (_, at) =>
    lists.flatMap((list) => list[at] ?? []),
  ).flat();

function valuesOf(type: string, depth = 0): string[] {
  const name = type.trim().replace(/^(?:[a-z]\w*\.)+(?=\w)/, "");
  if (depth > MAX_DEPTH || name === "") return [];
  const either = parts(name, "|");
  if (either.length > 1) return inTurn(either.map((part) => valuesOf(part, depth)));
  const optional = /^(?:Optional|Union)\[([\s\S]+)\]$/.exec(name);
  if (optional) {
    const inner = parts(optional[1] ?? "", ",").map((part) => valuesOf(part, depth));
    return inTurn(name.startsWith("Optional") ? [...inner, ["None"]] : inner);
  }
  if (/^(?:"[^"]*"|'[^']*'|-?\d+)$/.test(name)) return [name];
  if (ANY.test(name)) return ["1", '"hello"', "[1, 2]", '{"a": 1}', "None"];
  const known = NAMED.get(name);
  if (known) return known;
  const literal = LITERAL.exec(name)?.[1];
  if (literal !== undefined) return parts(literal, ",");
  return compound(name, depth);
}

function compound(name: string, depth: number): string[] {
  const item = LIST.exec(name)?.[1] ?? /^([\s\S]+)\[\]$/.exec(name)?.[1];
  if (item !== undefined) {
    const [first, ...rest] = valuesOf(item.replace(/^\((.*)\)$/, "$1"), depth + 1);
    if (first === undefined) return [];
    return ["[]", `[${first}]`, `[${[...rest.slice(0, 2), first].join(", ")}]`, `[${rest.slice(0, 4).join(", ")}]`];
  }
  const map = parts(MAP.exec(name)?.[1] ?? "", ",");
  if (map.length === 2) {
    const [keys = [], values = []] = map.map((part) => valuesOf(part, depth + 1));
    const entry = (at: number) => `${keys[at] ?? keys[0]}: ${values[at] ?? values[0]}`;
    return keys.length > 0 && values.length > 0 ? ["{}", `{${entry(1)}}`, `{${entry(1)}, ${entry(2)}}`] : [];
  }
  const members = parts(TUPLE.exec(name)?.[1] ?? "", ",").map((part) => valuesOf(part, depth + 1));
  if (members.length === 0 || members.some(({ length }) => length === 0)) return [];
  return [0, 1, 2].map((at) => `(${members.map((values) => values[at % values.length]).join(", ")},)`);
}

/** What an undeclared parameter is likely to take: the type of its default, else what its name says, else anything. */
function likelyType({ type, fallback, name }: Parameter): string {
  if (type !== "") return type;
  if (fallback !== null && /^[rbuf]*["']/i.test(fallback)) return /^[rf]*b/i.test(fallback) ? "bytes" : "str";
  if (fallback !== null && /^-?\d+$/.test(fallback)) return "int";
  if (fallback !== null && /^(?:True|False|true|false)$/.test(fallback)) return "bool";
  if (/^(?:s|text|string|word|name|line|path|key)$|(?:_text|_name|Text|Name)$/.test(name)) return "str";
  if (/^(?:n|count|size|num|number|index|limit|amount)$/.test(name)) return "int";
  if (/(?:list|items|values|numbers|array)$/i.test(name)) return "list[int]";
  return "Any";
}

const SCRIPT_WORDS = new Map([
  ["True", "true"],
  ["False", "false"],
  ["None", "null"],
]);

/** Outside of quotes: the same word within a text is only a text. */
const forScripts = (value: string): string =>
  value.replace(/"(?:[^"\\]|\\.)*"|\b(?:True|False|None)\b/g, (found) => SCRIPT_WORDS.get(found) ?? found);

/**
 * Plain values of a parameter, written as its language writes them; `words` are texts its function speaks of. None where
 * its type is one nobody can make up. Pure.
 */
export function plainValues(
  parameter: Parameter,
  { language, words }: { language: SourceLanguage; words: readonly string[] },
): string[] {
  const declared = likelyType(parameter);
  // Python may put a type in quotes, which is no value.
  const type = language === "python" ? declared.replace(/^(["'])(.*)\1$/, "$2") : declared;
  const values = valuesOf(type);
  const isText = /\b(?:str|string|AnyStr)\b/.test(type);
  const own = isText ? words.map((word) => JSON.stringify(word)) : [];
  const first = isText && /key|secret|password/i.test(parameter.name) ? ['"secret-key"'] : [];
  const all = [...new Set([...first, ...values.slice(0, 3), ...own.slice(0, 3), ...values.slice(3)])].slice(
    0,
    MAX_VALUES,
  );
  return language === "python" ? all : all.filter((value) => !/^b"/.test(value)).map(forScripts);
}
