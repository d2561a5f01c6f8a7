/** A list or text literal as the first argument, which can be made longer. */
const FIRST = /^([\w$.]+)\((\[[^[\]]*\]|"[^"]*"|'[^']*'|\d+)([\s\S]*)\)$/;
const TARGET_ITEMS = 2000;
const TARGET_NUMBER = 5000;

/**
 * The same calls with more to do: a list or text as first argument many times over, a number larger. Calls of any other
 * form stay as they are. `scale` 1 is the full size. Pure.
 */
export function growingCalls(calls: readonly string[], language: string, scale = 1): string[] {
  return calls.map((call) => {
    const [, name, first = "", rest = ""] = FIRST.exec(call) ?? [];
    if (!name) return call;
    if (/^\d+$/.test(first)) return `${name}(${Math.max(Number(first), Math.round(TARGET_NUMBER * scale))}${rest})`;
    const items = first.startsWith("[")
      ? first
          .slice(1, -1)
          .split(",")
          .filter((item) => item.trim() !== "").length
      : first.length - 2;
    if (items <= 0) return call;
    const times = Math.max(1, Math.round((TARGET_ITEMS * scale) / items));
    if (language === "python") return `${name}(${first} * ${times}${rest})`;
    return first.startsWith("[")
      ? `${name}(Array.from({ length: ${times} }, () => ${first}).flat()${rest})`
      : `${name}(${first}.repeat(${times})${rest})`;
  });
}
