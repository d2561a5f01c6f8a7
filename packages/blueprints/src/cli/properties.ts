import type { Property, TypeRef } from "@guildhall/contracts";
import type { CliLeaf } from "./form.ts";

const isList = (type: TypeRef | undefined): boolean => typeof type === "object" && "list" in type;
const isNumeric = (type: TypeRef | undefined): boolean => type === "integer" || type === "number" || type === "decimal";
const same = (a: TypeRef | undefined, b: TypeRef | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
const itemOf = (type: TypeRef | undefined): TypeRef | undefined =>
  typeof type === "object" && "list" in type ? type.list : undefined;

/** Whether a property can be said of a leaf at all, by its types. */
function fits(leaf: CliLeaf, property: Property, param = 0): boolean {
  const input = leaf.params[param]?.type;
  const output = leaf.returns;
  switch (property) {
    case "never-raises":
      return !leaf.raises && leaf.params.length > 0;
    case "deterministic":
      return leaf.params.length > 0;
    case "idempotent":
      return same(input, output) && (input === "text" || isList(input));
    case "same-multiset":
    case "subset":
      return isList(input) && same(itemOf(input), itemOf(output));
    case "preserves-length":
      return isList(input) && isList(output);
    case "sorted-ascending":
    case "sorted-descending": {
      const item = itemOf(output);
      return item === "text" || item === "date" || isNumeric(item);
    }
    case "no-duplicates":
      return isList(output);
    case "non-negative":
      return isNumeric(output) || isNumeric(itemOf(output));
    case "sum-preserved":
      return isNumeric(itemOf(output)) && (isNumeric(input) || isNumeric(itemOf(input)));
    case "empty-in-empty-out":
      return (
        (isList(input) || input === "text") &&
        (isList(output) || output === "text" || (typeof output === "object" && "map" in output))
      );
    case "order-independent":
      return isList(input);
    case "round-trip":
      return leaf.params.length === 1;
  }
}

/** The properties a leaf keeps in the form: those that fit, each once, and that it always gives the same result. */
export function settledProperties(leaf: CliLeaf, others: string[]): CliLeaf["properties"] {
  const wanted: CliLeaf["properties"] = [...leaf.properties, { property: "deterministic" }];
  if (!leaf.raises && leaf.params.every((param) => total(param.type))) wanted.push({ property: "never-raises" });
  const seen = new Set<string>();
  return wanted
    .filter((one) => {
      const key = `${one.property}:${one.param ?? ""}`;
      if (seen.has(key) || !fits(leaf, one.property, one.param ?? 0)) return false;
      if (one.property === "round-trip" && (!one.with || !others.includes(one.with))) return false;
      seen.add(key);
      return true;
    })
    .slice(0, 8);
}

/** Types every value of which is fair input; numbers may be zero or negative where a rule divides, so they are not. */
const total = (type: TypeRef): boolean =>
  type === "text" ||
  type === "boolean" ||
  type === "date" ||
  (typeof type === "object" && (("list" in type && total(type.list)) || "record" in type));
