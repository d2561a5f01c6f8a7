import type { JsonValue } from "@guildhall/contracts";
import type { FieldRef, Key } from "./elements.ts";
import { numericFields } from "./elements.ts";
import { listOf, required } from "./leaf-view.ts";
import type { LineValue } from "./line-template.ts";

/** What may be shown or sorted by of a group. `ref` = the summed field. */
export interface GroupValue {
  name: string;
  of: "key" | "count" | "share" | "total" | "average" | "totalShare";
  ref: FieldRef | null;
}

/** Everything a line about a group of such elements may show. */
export function groupValues(fields: FieldRef[]): GroupValue[] {
  const plain: GroupValue[] = [
    { name: "key", of: "key", ref: null },
    { name: "count", of: "count", ref: null },
  ];
  const sums = numericFields(fields)
    .slice(0, 2)
    .flatMap((ref, i): GroupValue[] => {
      const end = i === 0 ? "" : "2";
      return [
        { name: `total${end}`, of: "total", ref },
        { name: `average${end}`, of: "average", ref },
        { name: `totalShare${end}`, of: "totalShare", ref },
      ];
    });
  return [...plain, ...sums, { name: "share", of: "share", ref: null }];
}

/** A group of an example's elements, worked out here so that a shown line can be read against it. */
interface Group {
  key: string;
  members: JsonValue[];
}

function fieldOf(item: JsonValue, ref: FieldRef): JsonValue {
  if (ref.via === "self") return item;
  if (Array.isArray(item)) return item[Number(ref.name)] ?? null;
  return typeof item === "object" && item !== null ? (item[ref.name] ?? null) : null;
}

function keyTexts(item: JsonValue, key: Key): string[] {
  const value = fieldOf(item, key.ref);
  if (Array.isArray(value)) return listOf(required(key.ref.type)) ? value.map(String) : [];
  if (value === null || typeof value === "object") return [];
  const text = String(value);
  switch (key.part) {
    case "same":
      return [text];
    case "lower":
      return [text.trim().toLowerCase()];
    case "month":
      return [text.slice(0, 7)];
    case "year":
      return [text.slice(0, 4)];
    case "day":
      return [text.slice(0, 10)];
    case "hour":
      return [(text.split("T").at(-1) ?? "").slice(0, 2)];
    default:
      return [];
  }
}

/** The groups of a list of elements, first seen first. */
export function groupsOf(items: readonly JsonValue[], key: Key): Group[] {
  const groups = new Map<string, JsonValue[]>();
  for (const item of items)
    for (const text of keyTexts(item, key)) groups.set(text, [...(groups.get(text) ?? []), item]);
  return [...groups].map(([text, members]) => ({ key: text, members }));
}

const sumOf = (items: readonly JsonValue[], ref: FieldRef): number =>
  Number(items.reduce<number>((sum, item) => sum + Number(fieldOf(item, ref)), 0).toFixed(9));

/** The values of one group as a line may show them. */
export function lineValues(group: Group, all: readonly JsonValue[], values: GroupValue[]): LineValue[] {
  const count = group.members.length;
  return values.map(({ name, of, ref }): LineValue => {
    const total = ref ? sumOf(group.members, ref) : 0;
    const whole = ref ? sumOf(all, ref) : all.length;
    const type = ref ? required(ref.type) : "integer";
    switch (of) {
      case "key":
        return { name, type: "text", value: group.key };
      case "count":
        return { name, type: "integer", value: count };
      case "share":
        return { name, type: "number", figure: true, value: (100 * count) / all.length };
      case "total":
        return { name, type, value: total };
      case "average":
        return { name, type: type === "decimal" ? "decimal" : "number", figure: true, value: total / count };
      default:
        return {
          name,
          type: type === "decimal" ? "decimal" : "number",
          figure: true,
          value: whole === 0 ? 0 : (100 * total) / whole,
        };
    }
  });
}
