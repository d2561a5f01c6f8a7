import { itemName, listParams, read } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, isText, required } from "../leaf-view.ts";

type Slots = { list: string; fields: string[]; header: boolean; end: boolean; separator: string };

export const toCsv = defineIdiom<Slots>({
  id: "to-csv",
  title: "Records as CSV text",
  phrases: ["csv text with a header line", "export rows as csv with quotes doubled"],
  cues: [["csv", "comma separated", "tsv"]],
  unless: ["parse", "read"],
  fit(view) {
    const list = listParams(view)[0];
    const record = list ? view.record(list.element) : null;
    if (!list || !record || view.leaf.returns !== "text" || view.leaf.params.length !== 1) return null;
    if (
      !record.fields.every(
        (field) =>
          isText(required(field.type)) ||
          isNumeric(required(field.type)) ||
          required(field.type) === "date" ||
          required(field.type) === "boolean",
      )
    )
      return null;
    return {
      list: fixed(list.name),
      fields: fixed(record.fields.map((field) => field.name)),
      header: [option(true, ["header"], 0.02), option(false, ["without header", "no header"])],
      end: [option(false, ["without one at the end"], 0.02), option(true, ["ends with a newline", "every line ends"])],
      separator: [option(","), option(";", ["semicolon", "semicolons"], -0.05)],
    };
  },
  python({ list, fields, header, end, separator }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const head = header ? `["${fields.join(separator)}"]` : "[]";
    const joined = end ? '"".join(line + "\\n" for line in lines)' : '"\\n".join(lines)';
    return {
      before: `def _csv_field(value: object) -> str:\n    text = "" if value is None else str(value)\n    return '"' + text.replace('"', '""') + '"' if any(c in text for c in '${separator}"\\r\\n') else text`,
      body: `lines = ${head}\nfor ${item} in ${list}:\n    values = [${fields.map((name) => `${item}.${name}`).join(", ")}]\n    lines.append("${separator}".join(_csv_field(value) for value in values))\nreturn ${joined}`,
    };
  },
  typescript({ list, fields, header, end, separator }, view) {
    const item = itemName(
      list,
      view.leaf.params.map((p) => p.name),
    );
    const values = fields.map((name) => read("typescript", { name, type: "text", via: "attr" }, item)).join(", ");
    const rows = `${list}.map((${item}) => [${values}].map(csvField).join("${separator}"))`;
    const lines = header ? `["${fields.join(separator)}", ...${rows}]` : rows;
    return {
      before: `function csvField(value: string | number | boolean | null): string {\n  const text = value === null ? "" : String(value);\n  return /[${separator}"\\r\\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;\n}`,
      body: end ? `return ${lines}.map((line) => line + "\\n").join("");` : `return ${lines}.join("\\n");`,
    };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Row:\n    name: str\n    age: int",
      signature: "def export(rows: list[Row]) -> str",
      purpose: "CSV text with a header line.",
      holds:
        "import csv as C, io as I\ntext = export([Row('a, \"b\"', 1), Row('c\\nd', 2)])\nassert list(C.reader(I.StringIO(text))) == [['name', 'age'], ['a, \"b\"', '1'], ['c\\nd', '2']] and export([]) == 'name,age'",
    },
    {
      language: "typescript",
      types: "interface Row { name: string; age: number }",
      signature: "function toCsv(rows: Row[]): string",
      purpose: "CSV text with a header.",
      holds:
        'assert.equal(toCsv([{ name: \'a, "b"\', age: 1 }]), \'name,age\\n"a, ""b""",1\'); assert.equal(toCsv([]), \'name,age\');',
    },
  ],
});
