import type { Field, JsonValue, TypeRef } from "@guildhall/contracts";
import { wordTable } from "@guildhall/contracts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, isText, type LeafView, required, tupleOf } from "../leaf-view.ts";

type Slots = { param: string; pattern: string; fields: Field[]; fold: boolean };

const PATTERNS = wordTable<string>({
  integer: "[+-]?\\d+",
  number: "[+-]?\\d+(?:\\.\\d+)?",
  decimal: "[+-]?\\d+(?:\\.\\d+)?",
  date: "\\d{4}-\\d{2}-\\d{2}",
});
const escapePattern = (text: string): string => text.replace(/[.*+?^$(){}|[\]\\/]/g, "\\$&");

/** The parts a line is read into: a record's fields or a tuple's places. */
function partsOf(view: LeafView): Field[] | null {
  const record = view.record(required(view.leaf.returns));
  if (record) return record.fields;
  return tupleOf(required(view.leaf.returns))?.map((type, i) => ({ name: `part_${i + 1}`, type })) ?? null;
}

function fieldPattern(field: Field): string {
  const type = required(field.type);
  if (/e?mail/i.test(field.name)) return "([^\\s@<>]+@[^\\s@<>]+)";
  if (typeof type === "string" && PATTERNS[type]) return `(${PATTERNS[type]})`;
  return "(.+?)";
}

/** A pattern in which each field's value of the example stands where it was found; null when one is not there. */
function patternFrom(line: string, fields: Field[], values: JsonValue[]): string | null {
  let rest = line;
  let pattern = "";
  for (const [i, field] of fields.entries()) {
    const value = String(values[i] ?? "");
    const at = value === "" ? -1 : rest.indexOf(value);
    if (at < 0) return null;
    // Two texts with nothing but a space between them could be cut anywhere.
    const before = fields[i - 1];
    if (before && rest.slice(0, at).trim() === "" && isText(required(before.type)) && isText(required(field.type)))
      return null;
    pattern += gap(rest.slice(0, at)) + fieldPattern(field);
    rest = rest.slice(at + value.length);
  }
  return pattern + gap(rest);
}

/** Text between fields: spaces may be more or fewer, but never none where they alone separate. */
function gap(text: string): string {
  if (text !== "" && text.trim() === "") return "\\s+";
  const inner = text.trim();
  return inner === "" ? "\\s*" : `\\s*${inner.split(/\s+/).map(escapePattern).join("\\s+")}\\s*`;
}

export const parseByExample = defineIdiom<Slots>({
  id: "parse-by-example",
  title: "Read a line of a shown form",
  phrases: [
    "parse a line such as name <address>",
    "parse a text like 3x4 into parts",
    "read the parts of a formatted line",
    "parse a version or coordinate",
  ],
  cues: [
    ["parse", "read", "split", "parts", "from", "extract", "convert"],
    ["such as", "like", "line", "form", "format", "text"],
  ],
  ownErrors: true,
  fit(view) {
    const [param] = view.leaf.params;
    const fields = partsOf(view);
    if (!param || view.leaf.params.length !== 1 || param.type !== "text" || !fields) return null;
    const simple = (type: TypeRef): boolean =>
      isText(required(type)) || isNumeric(required(type)) || required(type) === "date";
    if (!fields.every((field) => simple(field.type))) return null;
    const patterns = new Set<string>();
    for (const example of view.leaf.examples) {
      const line = example.args[0];
      if (example.outcome.kind !== "returns" || typeof line !== "string" || example.outcome.value === null) continue;
      const value = example.outcome.value;
      const values = Array.isArray(value)
        ? value
        : typeof value === "object"
          ? fields.map((field) => value[field.name] ?? "")
          : [];
      const pattern = patternFrom(line.trim(), fields, values);
      if (pattern) patterns.add(pattern);
    }
    return {
      param: fixed(param.name),
      pattern: [...patterns].slice(0, 3).map((pattern) => option(pattern)),
      fields: fixed(fields),
      fold: fixed(view.says("ignoring case", "case insensitive")),
    };
  },
  python({ param, pattern, fields, fold }, view) {
    const none = view.leaf.returns !== required(view.leaf.returns);
    const values = fields.map((field, i) => pythonValue(field, `match[${i + 1}]`));
    const record = view.record(required(view.leaf.returns));
    const failed = none ? "return None" : `raise ValueError(f"not in the expected form: {${param}!r}")`;
    return {
      body: `match = re.fullmatch(r"${pattern}", ${param}.strip()${fold ? ", re.IGNORECASE" : ""})\nif not match:\n    ${failed}\nreturn ${record ? record.name : ""}(${values.join(", ")})`,
    };
  },
  typescript({ param, pattern, fields, fold }, view) {
    const none = view.leaf.returns !== required(view.leaf.returns);
    const record = view.record(required(view.leaf.returns));
    const values = fields.map((field, i) => {
      const part = `(match[${i + 1}] ?? "").trim()`;
      return isNumeric(required(field.type)) ? `Number(match[${i + 1}])` : part;
    });
    const failed = none ? "return null;" : `throw new Error(\`not in the expected form: \${${param}}\`);`;
    const result = record
      ? `{ ${fields.map((field, i) => `${field.name}: ${values[i]}`).join(", ")} }`
      : `[${values.join(", ")}]`;
    return {
      body: `const match = /^${pattern}$/${fold ? "i" : ""}.exec(${param}.trim());\nif (!match) ${failed}\nreturn ${result};`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Contact:\n    name: str\n    email: str",
      signature: "def parse_contact(line: str) -> Contact",
      purpose: 'Parse a line such as "Ana <ana@x.de>". Raise ValueError if it has another form.',
      examples: ['assert parse_contact("Ana Silva <ana@x.de>") == Contact("Ana Silva", "ana@x.de")'],
      holds:
        'assert parse_contact("  Bo   <b.o@x.org>") == Contact("Bo", "b.o@x.org")\nfor bad in ("", "<a@x.de>", "Ana", "Ana <x.de>"):\n    try:\n        parse_contact(bad)\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      types: "interface Size { width: number; height: number }",
      signature: "function parseSize(text: string): Size | null",
      purpose: "Parse a text like 3x4 into its parts; null when it has another form.",
      examples: ['parseSize("3x4") // { width: 3, height: 4 }'],
      holds: 'assert.deepEqual(parseSize("10 x 20"), { width: 10, height: 20 }); assert.equal(parseSize("3"), null);',
    },
  ],
});

function pythonValue(field: Field, text: string): string {
  const type = required(field.type);
  if (type === "integer") return `int(${text})`;
  if (type === "number") return `float(${text})`;
  if (type === "decimal") return `Decimal(${text})`;
  if (type === "date") return `date.fromisoformat(${text})`;
  return `${text}.strip()`;
}
