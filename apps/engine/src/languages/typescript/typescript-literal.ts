import type { SourceValue } from "../source-values.ts";

const keyText = (key: SourceValue): string => ("text" in key ? key.text : typescriptLiteral(key, "object"));

/** A plain value as an expression of TypeScript. `dictionaries` says what they become. Pure. */
export function typescriptLiteral(value: SourceValue, dictionaries: "map" | "object"): string {
  const inside = (items: SourceValue[]) => items.map((item) => typescriptLiteral(item, dictionaries)).join(", ");
  switch (value.kind) {
    case "none":
      return "null";
    case "bool":
      return String(value.value);
    case "int":
    case "float":
      return value.text;
    case "text":
    case "char":
      return JSON.stringify(value.text);
    case "list":
    case "tuple":
      return `[${inside(value.items)}]`;
    case "set":
      return `new Set([${inside(value.items)}])`;
    case "map":
      if (dictionaries === "map") {
        return `new Map([${value.entries.map((pair) => `[${inside(pair)}]`).join(", ")}])`;
      }
      return `{ ${value.entries.map(([key, item]) => `${JSON.stringify(keyText(key))}: ${inside([item])}`).join(", ")} }`;
    default:
      return "undefined";
  }
}
