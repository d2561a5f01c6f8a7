import { defineIdiom, fixed, option } from "../idiom.ts";
import { isWhole, listOf, sameType } from "../leaf-view.ts";

type Slots = {
  list: string;
  page: string;
  size: string;
  record: string | null;
  fields: { items: string; page: string | null; pages: string | null; total: string | null } | null;
  from: number;
  clamp: boolean;
};

export const paginate = defineIdiom<Slots>({
  id: "paginate",
  title: "One page of a list",
  phrases: ["items of one page numbered from 1 with the number of pages", "paginate a list"],
  cues: [["page", "pages", "paginate", "pagination"]],
  fit(view) {
    const list = view.leaf.params.find((param) => listOf(param.type) !== null);
    const numbers = view.leaf.params.filter((param) => isWhole(param.type, view.language));
    const page =
      numbers.find((param) => /page(?!_?size)|number|index/i.test(param.name) && !/size|per/i.test(param.name)) ??
      numbers[0];
    const size = numbers.find((param) => param !== page);
    if (!list || !page || !size || view.leaf.params.length !== 3) return null;
    const record = view.record(view.leaf.returns);
    const items = record?.fields.find((field) => sameType(field.type, list.type));
    const whole = record?.fields.filter((field) => isWhole(field.type, view.language)) ?? [];
    const pages = whole.find((field) => /pages|page_?count|total_?pages/i.test(field.name));
    const current = whole.find((field) => /^(page|current|number)/i.test(field.name) && field !== pages);
    const total = whole.find((field) => /^(total|count)/i.test(field.name) && field !== pages);
    if (
      record
        ? !items || record.fields.length !== [items, pages, current, total].filter(Boolean).length
        : !sameType(view.leaf.returns, list.type)
    )
      return null;
    return {
      list: fixed(list.name),
      page: fixed(page.name),
      size: fixed(size.name),
      record: fixed(record?.name ?? null),
      fields: fixed(
        items
          ? { items: items.name, page: current?.name ?? null, pages: pages?.name ?? null, total: total?.name ?? null }
          : null,
      ),
      from: [option(1, ["from 1"], 0.02), option(0, ["from 0"], -0.02)],
      clamp: [option(false, ["empty"], 0.02), option(true, ["nearest", "last page", "out of range"])],
    };
  },
  python({ list, page, size, record, fields, from, clamp }) {
    const last = from === 1 ? "pages" : "pages - 1";
    const lines = [
      `pages = max(1, -(-len(${list}) // ${size}))`,
      `current = ${clamp ? `max(${from}, min(${page}, ${last}))` : page}`,
      from === 1 ? `start = (current - 1) * ${size}` : `start = current * ${size}`,
      `items = ${list}[start : start + ${size}] if start >= 0 else []`,
    ];
    const named = fields
      ? [
          [fields.items, "items"],
          [fields.page, "current"],
          [fields.pages, "pages"],
          [fields.total, `len(${list})`],
        ].filter(([name]) => name)
      : [];
    return {
      body: `${lines.filter((line) => fields?.pages || clamp || !line.startsWith("pages")).join("\n")}\nreturn ${record ? `${record}(${named.map(([name, value]) => `${name}=${value}`).join(", ")})` : "items"}`,
    };
  },
  typescript({ list, page, size, record, fields, from, clamp }) {
    const last = from === 1 ? "pages" : "pages - 1";
    const lines = [
      `const pages = Math.max(1, Math.ceil(${list}.length / ${size}));`,
      `const current = ${clamp ? `Math.max(${from}, Math.min(${page}, ${last}))` : page};`,
      `const start = ${from === 1 ? "(current - 1)" : "current"} * ${size};`,
    ];
    const items = `start >= 0 ? ${list}.slice(start, start + ${size}) : []`;
    const named = fields
      ? [
          [fields.items, items],
          [fields.page, "current"],
          [fields.pages, "pages"],
          [fields.total, `${list}.length`],
        ].filter(([name]) => name)
      : [];
    const kept = lines.filter((line) => fields?.pages || clamp || !line.startsWith("const pages"));
    return {
      body: `${kept.join("\n")}\nreturn ${record ? `{ ${named.map(([name, value]) => (name === value ? name : `${name}: ${value}`)).join(", ")} }` : items};`,
    };
  },
  guarantees: [
    {
      language: "python",
      signature: "def page_of(items: list[str], page: int, size: int) -> list[str]",
      purpose: "The items of one page, pages numbered from 1; empty when out of range.",
      holds:
        'assert page_of(list("abc"), 2, 2) == ["c"] and page_of(list("abc"), 9, 2) == [] and page_of([], 1, 5) == []',
    },
    {
      language: "typescript",
      types: "interface Page { items: string[]; page: number; pages: number }",
      signature: "function paginate(items: string[], page: number, size: number): Page",
      purpose: "Items of one page numbered from 1 with the number of pages; out of range becomes the nearest page.",
      holds:
        'assert.deepEqual(paginate([..."abcd"], 9, 2), { items: ["c", "d"], page: 2, pages: 2 }); assert.deepEqual(paginate([], 3, 10), { items: [], page: 1, pages: 1 });',
    },
  ],
});
