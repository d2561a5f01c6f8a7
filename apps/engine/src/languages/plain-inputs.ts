import type { JsonValue, Leaf, RecordType, TypeRef } from "@guildhall/contracts";

/** Values out of order, some of them twice, so that an order, a tie or a repetition shows in two or three items. */
const TEXTS = ["pear", "apple", "fig"];
const NUMBERS = [3, 1, 3, 2];
const FRACTIONS = [2.5, 1.25, 2.5, 10];
const DECIMALS = ["12.50", "3.99", "12.50", "0.99"];
const DATES = ["2026-03-05", "2025-11-20", "2026-01-31"];
/** A number alone may be what a function refuses. */
const LONE_NUMBERS = [3, 0, -1, 150, 7, 2];
const LONE_FRACTIONS = [7.25, 0, -1, 150, 1.5, 33];
const LONE_DECIMALS = ["19.99", "0", "-5.00", "150.00", "7.25", "33.00"];
const SIZES = [2, 3, 2, 3];
const INNER_SIZES = [2, 1, 2];

const at = <T>(values: readonly T[], index: number, otherwise: T): T => values[index % values.length] ?? otherwise;

/**
 * Short inputs of a leaf's declared types that a person takes in at a glance, one array of arguments each: to ask "A or
 * B?" about. Where an example gives a text on its own, that stands. Without duplicates, the same every time. Pure.
 */
export function plainInputs(leaf: Pick<Leaf, "params" | "records" | "examples">, count: number): JsonValue[][] {
  const found = new Map<string, JsonValue[]>();
  const [example] = leaf.examples;
  for (let round = 0; round < count; round++) {
    const args = leaf.params.map((param, index) => {
      const given = example?.args[index];
      return typeof given === "string" && param.type === "text" && round % 2 === 0
        ? given
        : lone(param.type, round + index * (1 + (round % 3)), leaf.records);
    });
    found.set(JSON.stringify(args), args);
  }
  return [...found.values()];
}

function lone(type: TypeRef, index: number, records: RecordType[]): JsonValue {
  if (type === "integer") return at(LONE_NUMBERS, index, 0);
  if (type === "number") return at(LONE_FRACTIONS, index, 0);
  if (type === "decimal") return at(LONE_DECIMALS, index, "0");
  return plainValue(type, index, records);
}

function plainValue(type: TypeRef, index: number, records: RecordType[], sizes = SIZES): JsonValue {
  switch (type) {
    case "text":
      return at(TEXTS, index, "");
    case "integer":
      return at(NUMBERS, index, 0);
    case "number":
      return at(FRACTIONS, index, 0);
    case "decimal":
      return at(DECIMALS, index, "0");
    case "boolean":
      return index % 2 === 0;
    case "date":
      return at(DATES, index, "2026-01-01");
    case "datetime":
      return `${at(DATES, index, "2026-01-01")}T09:30:00`;
    case "json":
      return { a: index };
    case "none":
      return null;
    default:
      return compound(type, index, { records, sizes });
  }
}

function compound(
  type: Exclude<TypeRef, string>,
  index: number,
  { records, sizes }: { records: RecordType[]; sizes: number[] },
): JsonValue {
  const inner = (part: TypeRef, place: number) => plainValue(part, place, records, INNER_SIZES);
  if ("optional" in type) return inner(type.optional, index);
  if ("choice" in type) return at(type.choice, index, "");
  if ("tuple" in type) return type.tuple.map((part, offset) => inner(part, index + offset));
  if ("record" in type) {
    // Fields of one item move on at different paces, so that items which are equal in one differ in another.
    const fields = records.find(({ name }) => name === type.record)?.fields ?? [];
    return Object.fromEntries(
      fields.map((field, place) => [field.name, inner(field.type, index + place * (1 + (index % 2)))]),
    );
  }
  const items = Array.from({ length: at(sizes, index, 2) }, (_, offset) => index + offset);
  if ("list" in type) return items.map((item) => inner(type.list, item));
  return Object.fromEntries(items.map((item) => [at(TEXTS, item, ""), inner(type.map, item)]));
}
