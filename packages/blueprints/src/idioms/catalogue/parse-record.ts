import type { Field, RecordType } from "@guildhall/contracts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isDayField, isNumeric, isText, type LeafView, listOf, mapOf, required } from "../leaf-view.ts";

type Slots = {
  source: "row" | "line" | "map";
  separator: string;
  refuseEmpty: boolean;
  refuseNegative: "no" | "negative" | "not positive";
};

const SEPARATORS: [string, string[]][] = [
  [",", ["comma", "csv"]],
  [";", ["semicolon"]],
  ["|", ["pipe", "bar"]],
  ["\\t", ["tab", "tsv"]],
  [":", ["colon"]],
];
const TRUTHY = ["true", "yes", "y", "1", "x"];
const FALSY = ["false", "no", "n", "0", ""];

/** Fields in the order the purpose lists them in brackets, when it names them all. */
function fieldsInOrder(view: LeafView, record: RecordType): Field[] {
  const listed =
    /\[([^\]]+)\]/
      .exec(view.leaf.purpose)?.[1]
      ?.split(/[,;|]/)
      .map((name) => name.trim().toLowerCase().replaceAll(" ", "_")) ?? [];
  const ordered = listed.flatMap((name) => record.fields.filter((field) => field.name.toLowerCase() === name));
  return ordered.length === record.fields.length ? ordered : record.fields;
}

const parsable = (field: Field): boolean => {
  const type = required(field.type);
  return isText(type) || isNumeric(type) || type === "date" || type === "boolean" || listOf(type) === "text";
};

function pythonField(field: Field, slots: Slots): string[] {
  const { name } = field;
  const type = required(field.type);
  const lines: string[] = [];
  const fail = (reason: string): string => `raise ValueError(f"${reason}: {${name}_text!r}")`;
  const optional = type !== field.type;
  const attempt = (expression: string, error: string, reason: string): string[] => {
    const body = [`try:`, `    ${name} = ${expression}`, `except ${error}:`, `    ${fail(reason)} from None`];
    return optional ? [`${name} = None`, `if ${name}_text:`, ...body.map((line) => `    ${line}`)] : body;
  };
  if (type === "decimal")
    lines.push(
      ...attempt(`Decimal(${name}_text)`, "InvalidOperation", `${name} is not a number`),
      `if ${optional ? `${name} is not None and ` : ""}not ${name}.is_finite():`,
      `    ${fail(`${name} is not a number`)}`,
    );
  else if (type === "integer")
    lines.push(...attempt(`int(${name}_text)`, "ValueError", `${name} is not a whole number`));
  else if (type === "number")
    lines.push(
      ...attempt(`float(${name}_text)`, "ValueError", `${name} is not a number`),
      `if ${optional ? `${name} is not None and ` : ""}not math.isfinite(${name}):`,
      `    ${fail(`${name} is not a number`)}`,
    );
  else if (type === "date") {
    lines.push(
      ...attempt(
        `datetime.strptime(${name}_text, "%Y-%m-%d").date()`,
        "ValueError",
        `${name} is not a date YYYY-MM-DD`,
      ),
    );
    if (!optional) lines.push(`if len(${name}_text) != 10:`, `    ${fail(`${name} is not a date YYYY-MM-DD`)}`);
  } else if (type === "boolean")
    lines.push(
      `if ${name}_text.lower() not in ${JSON.stringify([...TRUTHY, ...FALSY])}:`,
      `    ${fail(`${name} is not yes or no`)}`,
      `${name} = ${name}_text.lower() in ${JSON.stringify(TRUTHY)}`,
    );
  else if (listOf(type) === "text")
    lines.push(`${name} = [part.strip() for part in re.split(r"[;|,]", ${name}_text) if part.strip()]`);
  else if (typeof type === "object" && "choice" in type)
    lines.push(
      `if ${name}_text not in ${JSON.stringify(type.choice)}:`,
      `    ${fail(`${name} is not one of ${type.choice.join(", ")}`)}`,
      `${name} = ${name}_text`,
    );
  else {
    if (slots.refuseEmpty && !optional)
      lines.push(`if not ${name}_text:`, `    raise ValueError("${name} is missing")`);
    lines.push(`${name} = ${name}_text${optional ? " or None" : ""}`);
  }
  if (isNumeric(type) && !optional && slots.refuseNegative !== "no") {
    lines.push(
      `if ${name} ${slots.refuseNegative === "negative" ? "<" : "<="} 0:`,
      `    ${fail(`${name} must ${slots.refuseNegative === "negative" ? "not be negative" : "be positive"}`)}`,
    );
  }
  return lines;
}

function typescriptField(field: Field, slots: Slots): string[] {
  const { name } = field;
  const type = required(field.type);
  const optional = type !== field.type;
  const text = `${name}Text`;
  const fail = (reason: string): string => `throw new Error(\`${reason}: \${${text}}\`);`;
  const given = optional ? `${text} !== "" && ` : "";
  const lines: string[] = [];
  if (isNumeric(type)) {
    const pattern = type === "integer" ? "/^[+-]?\\d+$/" : "/^[+-]?(\\d+\\.?\\d*|\\.\\d+)$/";
    lines.push(
      `if (${given}!${pattern}.test(${text})) ${fail(`${name} is not a ${type === "integer" ? "whole " : ""}number`)}`,
      `const ${name} = ${optional ? `${text} === "" ? null : ` : ""}Number(${text});`,
    );
    if (!optional && slots.refuseNegative !== "no")
      lines.push(
        `if (${name} ${slots.refuseNegative === "negative" ? "<" : "<="} 0) ${fail(`${name} must ${slots.refuseNegative === "negative" ? "not be negative" : "be positive"}`)}`,
      );
  } else if (type === "date" || (type === "text" && isDayField(field))) {
    lines.push(
      `if (${given}!isRealDate(${text})) ${fail(`${name} is not a date YYYY-MM-DD`)}`,
      `const ${name} = ${text}${optional ? ` || null` : ""};`,
    );
  } else if (type === "boolean") {
    lines.push(
      `const ${name}Low = ${text}.toLowerCase();`,
      `const ${name} = ${JSON.stringify(TRUTHY)}.includes(${name}Low);`,
      `if (!${name} && !${JSON.stringify(FALSY)}.includes(${name}Low)) ${fail(`${name} is not yes or no`)}`,
    );
  } else if (listOf(type) === "text")
    lines.push(`const ${name} = ${text}.split(/[;|,]/).map((part) => part.trim()).filter(Boolean);`);
  else if (typeof type === "object" && "choice" in type) {
    const union = type.choice.map((c) => JSON.stringify(c)).join(" | ");
    lines.push(
      `if (!${JSON.stringify(type.choice)}.includes(${text})) ${fail(`${name} is not one of ${type.choice.join(", ")}`)}`,
      `const ${name} = ${text} as ${union};`,
    );
  } else {
    if (slots.refuseEmpty && !optional) lines.push(`if (${text} === "") throw new Error("${name} is missing");`);
    lines.push(`const ${name} = ${text}${optional ? " || null" : ""};`);
  }
  return lines;
}

export const parseRecord = defineIdiom<Slots>({
  id: "parse-record",
  title: "Read a row into a record",
  phrases: [
    "parse one csv row into a record",
    "convert a row of text to typed fields",
    "raise an error if the date or amount is not valid",
    "parse a line separated by commas",
  ],
  cues: [
    ["parse", "read", "convert", "row", "turn", "from"],
    ["row", "line", "csv", "fields", "field", "columns", "record"],
  ],
  ownErrors: true,
  fit(view) {
    const record = view.record(view.leaf.returns);
    const [param] = view.leaf.params;
    if (!record || !param || view.leaf.params.length !== 1 || !record.fields.every(parsable)) return null;
    const source =
      listOf(param.type) === "text"
        ? "row"
        : mapOf(param.type) === "text"
          ? "map"
          : param.type === "text"
            ? "line"
            : null;
    if (!source) return null;
    return {
      source: fixed(source),
      separator:
        source === "line"
          ? SEPARATORS.map(([sign, words], i) =>
              option(sign, words, (view.quoted.some((q) => q.includes(sign)) ? 0.1 : 0) - 0.03 * i),
            )
          : fixed(","),
      refuseEmpty: [
        option(true, ["empty", "missing", "blank"]),
        option(false, [], view.says("empty", "missing", "blank") ? -0.1 : 0.02),
      ],
      refuseNegative: [
        option("no", [], 0.02),
        option("negative", ["negative"]),
        option("not positive", ["not positive", "zero or negative", "greater than zero", "must be positive"], -0.02),
      ],
    };
  },
  python(slots, view) {
    const record = view.record(view.leaf.returns);
    const param = view.leaf.params[0]?.name ?? "row";
    if (!record) return { body: "" };
    const fields = fieldsInOrder(view, record);
    const lines: string[] = [];
    if (slots.source === "map")
      for (const { name } of fields) lines.push(`${name}_text = ${param}.get("${name}", "").strip()`);
    else {
      const row = slots.source === "row" ? param : "parts";
      if (slots.source === "line") lines.push(`parts = ${param}.split("${slots.separator}")`);
      lines.push(
        `if len(${row}) != ${fields.length}:`,
        `    raise ValueError(f"expected ${fields.length} fields, got {len(${row})}")`,
      );
      lines.push(
        `${fields.map(({ name }) => `${name}_text`).join(", ")}${fields.length === 1 ? "," : ""} = (field.strip() for field in ${row})`,
      );
    }
    for (const field of fields) lines.push(...pythonField(field, slots));
    lines.push(`return ${record.name}(${record.fields.map(({ name }) => name).join(", ")})`);
    return { body: lines.join("\n") };
  },
  typescript(slots, view) {
    const record = view.record(view.leaf.returns);
    const param = view.leaf.params[0]?.name ?? "row";
    if (!record) return { body: "" };
    const fields = fieldsInOrder(view, record);
    const lines: string[] = [];
    if (slots.source === "map")
      for (const { name } of fields) lines.push(`const ${name}Text = (${param}.${name} ?? "").trim();`);
    else {
      const row = slots.source === "row" ? param : "parts";
      if (slots.source === "line") lines.push(`const parts = ${param}.split("${slots.separator}");`);
      lines.push(
        `if (${row}.length !== ${fields.length}) throw new Error(\`expected ${fields.length} fields, got \${${row}.length}\`);`,
      );
      lines.push(
        `const [${fields.map(({ name }) => `${name}Text = ""`).join(", ")}] = ${row}.map((field) => field.trim());`,
      );
    }
    for (const field of fields) lines.push(...typescriptField(field, slots));
    lines.push(`return { ${record.fields.map(({ name }) => name).join(", ")} };`);
    return { body: lines.join("\n") };
  },
  guarantees: [
    {
      language: "python",
      types: "@dataclass\nclass Expense:\n    day: date\n    category: str\n    amount: Decimal",
      signature: "def parse_row(row: list[str]) -> Expense",
      purpose:
        "Parse one CSV row [day, category, amount]. Raise ValueError if there are not 3 fields, the date is not YYYY-MM-DD or the amount is not a number.",
      holds:
        'assert parse_row([" 2026-01-03", "food ", "12.50"]) == Expense(date(2026, 1, 3), "food", Decimal("12.50"))\nfor bad in (["x"], ["2026-13-01", "f", "1"], ["20260101", "f", "1"], ["2026-1-1", "f", "1"], ["2026-01-01", "f", "abc"], ["2026-01-01", "f", "NaN"], ["2026-01-01", "f", ""], ["2026-01-01", "f", "1", "2"]):\n    try:\n        parse_row(bad)\n    except ValueError:\n        continue\n    raise AssertionError(bad)',
    },
    {
      language: "typescript",
      types: "interface Item { name: string; quantity: number; bought: boolean }",
      signature: "function parseLine(line: string): Item",
      purpose:
        "Parse a line with fields separated by semicolons. Throws an Error if the name is missing or the quantity is negative.",
      holds:
        'assert.deepEqual(parseLine("milk; 2 ;yes"), { name: "milk", quantity: 2, bought: true }); for (const bad of ["", "milk;2", ";2;no", "milk;-1;no", "milk;x;no", "milk;1;maybe"]) assert.throws(() => parseLine(bad));',
    },
  ],
});
