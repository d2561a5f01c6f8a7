import type { JsonValue, TypeRef } from "@guildhall/contracts";
import { type FieldRef, itemName, listParams, read } from "../elements.ts";
import { defineIdiom, fixed, option } from "../idiom.ts";
import { isNumeric, isText, type LeafView, listOf, mapOf, required } from "../leaf-view.ts";
import { type LinePart, type LineValue, renderLine, templateOf } from "../line-template.ts";
import { type OrderKey, orderOptions, sortInto } from "../orders.ts";

/** Where lines come from: a list's elements, a map's entries, or the entries of a map of maps. */
type Source = { kind: "list" | "map" | "nested"; param: string; fields: FieldRef[]; element: TypeRef };
type Form = { line: LinePart[]; header: string[]; footer: LinePart[] | null; joined: boolean };
type Slots = { source: Source; form: Form; order: OrderKey[] };

function sourceOf(view: LeafView): Source | null {
  if (view.leaf.params.length !== 1) return null;
  const [param] = view.leaf.params;
  if (!param) return null;
  const list = listParams(view)[0];
  if (list) return { kind: "list", param: list.name, fields: list.fields, element: list.element };
  const value = mapOf(param.type);
  if (!value) return null;
  const inner = mapOf(value);
  const entry = (name: string, type: TypeRef): FieldRef => ({ name, type, via: "self" });
  if (inner)
    return {
      kind: "nested",
      param: param.name,
      fields: [entry("outer", "text"), entry("inner", "text"), entry("value", inner)],
      element: inner,
    };
  return { kind: "map", param: param.name, fields: [entry("key", "text"), entry("value", value)], element: value };
}

/** The values of each line's element in an example's argument. */
function rowsOf(source: Source, argument: JsonValue): JsonValue[][] {
  if (source.kind === "list") {
    return (Array.isArray(argument) ? argument : []).map((item) =>
      source.fields.map((ref) =>
        ref.via === "self"
          ? item
          : Array.isArray(item)
            ? (item[Number(ref.name)] ?? null)
            : item && typeof item === "object"
              ? (item[ref.name] ?? null)
              : null,
      ),
    );
  }
  const entries = argument && typeof argument === "object" && !Array.isArray(argument) ? Object.entries(argument) : [];
  if (source.kind === "map") return entries.map(([key, value]) => [key, value]);
  return entries.flatMap(([outer, inner]) =>
    inner && typeof inner === "object" && !Array.isArray(inner)
      ? Object.entries(inner).map(([key, value]): JsonValue[] => [outer, key, value])
      : [],
  );
}

/** Forms that explain an example: header lines, one line an element, perhaps a last line with the total or count. */
function formsOf(view: LeafView, source: Source): Form[] {
  const forms: Form[] = [];
  const returns = view.leaf.returns;
  const examples = [...view.leaf.examples].filter((e) => e.outcome.kind === "returns");
  for (const example of examples) {
    if (example.outcome.kind !== "returns") continue;
    const rows = rowsOf(source, example.args[0] ?? null);
    const out = example.outcome.value;
    const lines = Array.isArray(out) ? out.map(String) : String(out).split("\n");
    if (rows.length === 0 || lines.length < rows.length || lines.length > rows.length + 3) continue;
    const numeric = source.fields.findIndex((ref) => isNumeric(required(ref.type)));
    const total = numeric < 0 ? null : rows.reduce((sum, row) => sum + Number(row[numeric]), 0);
    for (let header = 0; header <= lines.length - rows.length; header++) {
      if (lines.length - rows.length - header > 1) continue;
      const values = (row: JsonValue[]): LineValue[] =>
        source.fields.map((ref, i) => ({ name: ref.name, type: ref.type, value: row[i] ?? null }));
      // Which element a line shows depends on the order, so every element is tried for the first line.
      for (const row of rows) {
        const line = templateOf(lines[header] ?? "", values(row));
        if (!line || line.filter((part) => "name" in part).length < Math.min(source.fields.length, 2)) continue;
        const last = lines.length - rows.length - header === 1 ? (lines.at(-1) ?? "") : null;
        const footer =
          last === null
            ? null
            : (templateOf(last, [
                ...(total === null
                  ? []
                  : [{ name: "total", type: required(source.fields[numeric]?.type ?? "number"), value: total }]),
                { name: "count", type: "integer" as const, value: rows.length },
              ]) ?? [{ text: last }]);
        forms.push({ line, header: lines.slice(0, header), footer, joined: isText(returns) });
        break;
      }
    }
  }
  const weight = (form: Form): number => form.line.filter((part) => "name" in part).length;
  const seen = new Set<string>();
  return forms
    .filter((form) => !seen.has(JSON.stringify(form)) && seen.add(JSON.stringify(form)))
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, 6);
}

export const formatLines = defineIdiom<Slots>({
  id: "format-lines",
  title: "One line for each item",
  phrases: [
    "one line per item like",
    "format lines and a total",
    "a list of lines with name and amount",
    "render a summary as text",
    "report with a last line total",
  ],
  cues: [["line", "lines", "format", "render", "text", "report", "like", "show", "as"]],
  unless: ["csv", "markdown table", "align", "aligned", "padded"],
  fit(view) {
    const source = sourceOf(view);
    const { returns } = view.leaf;
    if (!source || !(returns === "text" || listOf(returns) === "text")) return null;
    const pair = (name: string, type: TypeRef): FieldRef => ({ name, type, via: "index" });
    const order = orderOptions(
      view,
      source.kind === "list"
        ? source.fields.map((ref) => ({ ref }))
        : [
            { ref: pair("0", "text"), words: ["name", "key", "alphabetical"] },
            { ref: pair("1", source.element), words: ["amount", "value", "count", "highest", "largest", "most"] },
          ],
    );
    return {
      source: fixed(source),
      form: formsOf(view, source).map((form, i) => option(form, [], -0.02 * i)),
      order: source.kind === "nested" ? [option<OrderKey[]>([], [], 0.1)] : order.slice(0, 8),
    };
  },
  python({ source, form, order }) {
    const item = itemName(source.param, [source.param]);
    const lineOf = renderLine("python", form.line, (name) => nameIn(source, name, item, "python"));
    const loop = source.kind === "list" ? item : source.kind === "map" ? "key, value" : "outer, entries";
    const from = source.kind === "list" ? source.param : `${source.param}.items()`;
    const lines: string[] = [];
    let sorted = from;
    if (order.length > 0) {
      const text = sortInto("python", "ordered", from, order, source.kind === "map" ? "pair" : item);
      if (text.includes("\n")) lines.push(text);
      sorted = text.includes("\n") ? "ordered" : text.replace(/^ordered = /, "");
    }
    const nested = source.kind === "nested" ? " for inner, value in entries.items()" : "";
    lines.push(`lines = [${lineOf} for ${loop} in ${sorted}${nested}]`);
    if (form.header.length > 0) lines.push(`lines = [${form.header.map((h) => JSON.stringify(h)).join(", ")}, *lines]`);
    if (form.footer) {
      const numeric = source.fields.find((ref) => isNumeric(required(ref.type)));
      if (numeric && form.footer.some((part) => "name" in part && part.name === "total")) {
        const start = required(numeric.type) === "decimal" ? ', Decimal("0")' : "";
        lines.push(
          `total = sum((${nameIn(source, numeric.name, item, "python")} for ${loop} in ${from}${nested})${start})`,
        );
      }
      const count =
        source.kind === "nested" ? `sum(len(entries) for entries in ${source.param}.values())` : `len(${source.param})`;
      lines.push(`lines.append(${renderLine("python", form.footer, (name) => (name === "total" ? "total" : count))})`);
    }
    if (form.joined) lines.push(`return "\\n".join(lines)`);
    else lines.push("return lines");
    return {
      body:
        lines.length === 2 && lines[1] === "return lines"
          ? `return ${lines[0]?.slice("lines = ".length)}`
          : lines.join("\n"),
    };
  },
  typescript({ source, form, order }) {
    const item = itemName(source.param, [source.param]);
    const lineOf = renderLine("typescript", form.line, (name) => nameIn(source, name, item, "typescript"));
    const from = source.kind === "list" ? source.param : `Object.entries(${source.param})`;
    const sorted =
      order.length > 0 ? sortInto("typescript", "ordered", from, order).replace(/^const ordered = |;$/g, "") : from;
    const lines: string[] = [];
    if (source.kind === "nested") {
      lines.push(
        `const lines = ${from}.flatMap(([outer, entries]) =>\n  Object.entries(entries).map(([inner, value]) => ${lineOf}),\n);`,
      );
    } else lines.push(`const lines = ${sorted}.map((${source.kind === "list" ? item : "[key, value]"}) => ${lineOf});`);
    if (form.header.length > 0) lines.push(`lines.unshift(${form.header.map((h) => JSON.stringify(h)).join(", ")});`);
    if (form.footer) {
      const numeric = source.fields.find((ref) => isNumeric(required(ref.type)));
      if (numeric && form.footer.some((part) => "name" in part && part.name === "total")) {
        const values =
          source.kind === "list"
            ? `${source.param}.reduce((sum, ${item}) => sum + ${nameIn(source, numeric.name, item, "typescript")}, 0)`
            : source.kind === "map"
              ? `Object.values(${source.param}).reduce((sum, value) => sum + value, 0)`
              : `Object.values(${source.param}).flatMap((entries) => Object.values(entries)).reduce((sum, value) => sum + value, 0)`;
        lines.push(`const total = ${values};`);
      }
      const count =
        source.kind === "list"
          ? `${source.param}.length`
          : source.kind === "map"
            ? `Object.keys(${source.param}).length`
            : "lines.length";
      lines.push(
        `lines.push(${renderLine("typescript", form.footer, (name) => (name === "total" ? "total" : count))});`,
      );
    }
    lines.push(form.joined ? 'return lines.join("\\n");' : "return lines;");
    return { body: lines.join("\n") };
  },
  guarantees: [
    {
      language: "python",
      signature: "def summary(totals: dict[str, Decimal]) -> str",
      purpose: "One line per name and a last line with the total.",
      examples: ['assert summary({"a": Decimal("5")}) == "a: 5.00\\ntotal: 5.00"'],
      holds:
        'assert summary({"a": Decimal("5"), "b": Decimal("1.5")}) == "a: 5.00\\nb: 1.50\\ntotal: 6.50" and summary({}) == "total: 0.00"',
    },
    {
      language: "typescript",
      types: "interface Book { title: string; author: string; year: number }",
      signature: "function lines(books: Book[]): string[]",
      purpose: "One line per book, sorted by author, then by year.",
      examples: ['lines([{ title: "Dune", author: "Frank Herbert", year: 1965 }]) // ["Dune (Frank Herbert, 1965)"]'],
      holds:
        'assert.deepEqual(lines([{ title: "B", author: "Z", year: 1 }, { title: "C", author: "A", year: 3 }, { title: "D", author: "A", year: 2 }]), ["D (A, 2)", "C (A, 3)", "B (Z, 1)"]);',
    },
  ],
});

function nameIn(source: Source, name: string, item: string, language: "python" | "typescript"): string {
  if (source.kind !== "list") return name;
  const ref = source.fields.find((field) => field.name === name);
  return ref ? read(language, ref, item) : name;
}
