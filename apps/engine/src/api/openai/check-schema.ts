import type { JsonSchema } from "../../models/index.ts";
import { invalid } from "./problem.ts";

const PARAM = "response_format.json_schema.schema";
const MAX_DEPTH = 32;
const MAX_NODES = 2_000;
/** A grammar writes each repetition out, so counts cost memory in the process of the model. */
const MAX_COUNT = 2_000;
const MAX_COUNTS_TOGETHER = 20_000;
const COUNTS = ["minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties"];
/** A grammar cannot hold these: the answer may break them, and the client is told which. */
const NOT_HELD = [
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "uniqueItems",
  "not",
  "allOf",
  "if",
  "patternProperties",
  "contains",
];

/**
 * Looks over a client's schema before a grammar is made of it; returns the keywords that no grammar holds.
 * Throws INVALID_INPUT for one too deep, too large or with counts too high.
 */
export function checkSchema(schema: JsonSchema): string[] {
  const notHeld = new Set<string>();
  const open: { value: unknown; depth: number }[] = [{ value: schema, depth: 0 }];
  let nodes = 0;
  let counts = 0;
  for (let entry = open.pop(); entry; entry = open.pop()) {
    const { value, depth } = entry;
    if (typeof value !== "object" || value === null) continue;
    nodes += 1;
    if (depth > MAX_DEPTH) throw invalid(PARAM, `The schema is nested over ${MAX_DEPTH} deep.`, "Flatten it.");
    if (nodes > MAX_NODES) throw invalid(PARAM, `The schema has over ${MAX_NODES} parts.`, "Send a smaller one.");
    for (const [key, part] of Object.entries(value)) {
      if (COUNTS.includes(key) && typeof part === "number") {
        counts += part;
        if (part > MAX_COUNT || counts > MAX_COUNTS_TOGETHER) {
          throw invalid(
            PARAM,
            `${key} asks for too much (${part}).`,
            `Stay within ${MAX_COUNT}, and ${MAX_COUNTS_TOGETHER} together.`,
          );
        }
      }
      if (NOT_HELD.includes(key)) notHeld.add(key);
      open.push({ value: part, depth: depth + 1 });
    }
  }
  return [...notHeld];
}
