import type { Derived, WebField } from "../form.ts";

/** Small pieces every emitter writes with. Text of people always goes through `quote`, never into code as it is. */

/** A string literal that is safe in TypeScript and JSX attributes in braces. */
export const quote = (text: string): string =>
  JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

/** A comment line cannot be ended by the text in it. */
export const comment = (text: string): string => text.replaceAll("*/", "* /").replace(/\s+/g, " ").trim();

/** A JSX attribute: plain text as `title="…"`, anything else in braces. */
export const attribute = (name: string, text: string): string =>
  /^[^"&{}<>\\\n]*$/.test(text) ? `${name}="${text}"` : `${name}={${quote(text)}}`;

/** Text as a JSX child. */
export const jsxText = (text: string): string =>
  /^[^{}<>&\n"']+$/.test(text) && text.trim() === text ? text : `{${quote(text)}}`;

/** The definition of a field as an object literal on one line. */
export function fieldLiteral(field: WebField, hidden = false): string {
  const parts = [`key: ${quote(field.key)}`, `label: ${quote(field.label)}`, `type: ${quote(field.type)}`];
  if (field.required) parts.push("required: true");
  if (field.options.length > 0) parts.push(`options: [${field.options.map(quote).join(", ")}]`);
  if (field.type === "boolean" ? field.initial === "true" : field.initial !== "") {
    parts.push(`initial: ${field.type === "boolean" ? "true" : quote(field.initial)}`);
  }
  if (field.unique) parts.push("unique: true");
  if (field.min !== null) parts.push(`min: ${field.min}`);
  if (field.max !== null) parts.push(`max: ${field.max}`);
  if (field.unit !== "") parts.push(`unit: ${quote(field.unit)}`);
  if (field.requiredMessage) parts.push(`requiredMessage: ${quote(field.requiredMessage)}`);
  if (field.wrongMessage) parts.push(`wrongMessage: ${quote(field.wrongMessage)}`);
  if (field.takenMessage) parts.push(`takenMessage: ${quote(field.takenMessage)}`);
  if (hidden) parts.push("hidden: true");
  return `{ ${parts.join(", ")} }`;
}

/** A call of a computed function as text for people, e.g. `formatNumber(total(…), "money", "$")`. */
export function shown(derived: Derived, call: string): string {
  if (derived.type === "text") return derived.unit ? `\`\${${call}} ${derived.unit.replaceAll(/[`$\\]/g, "")}\`` : call;
  if (derived.type === "boolean") return `${call} ? "Yes" : "No"`;
  if (derived.type === "money" && derived.decimals !== null)
    return `formatNumber(${call}, "money", ${quote(derived.unit)}, ${derived.decimals})`;
  if (derived.decimals !== null) {
    const text = `withDecimals(${call}, ${derived.decimals})`;
    return derived.unit ? `\`\${${text}} ${derived.unit.replaceAll(/[`$\\]/g, "")}\`` : text;
  }
  const unit = derived.unit ? `, ${quote(derived.unit)}` : "";
  return `formatNumber(${call}, ${quote(derived.type === "money" ? "money" : "number")}${unit})`;
}

/** Import lines, sorted, each module once; names used nowhere in `body` are left out. */
export function importsFor(body: string, known: Record<string, readonly string[]>): string {
  const lines: string[] = [];
  for (const [module, names] of Object.entries(known)) {
    const used = names.filter((name) => new RegExp(`\\b${name.replace("type ", "")}\\b`).test(body));
    if (used.length === 0) continue;
    lines.push(
      used.every((name) => name.startsWith("type "))
        ? `import type { ${used.map((name) => name.slice(5)).join(", ")} } from ${quote(module)};`
        : `import { ${used.join(", ")} } from ${quote(module)};`,
    );
  }
  return lines.length > 0 ? `${lines.join("\n")}\n\n` : "";
}
