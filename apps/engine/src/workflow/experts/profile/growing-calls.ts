/** A list or text literal as the first argument, which can be made longer; a method may have its object before it. */
const FIRST = /^((?:(?:new )?[\w$.]+\([^()]*\)\.)?[\w$.]+)\((\[[^[\]]*\]|b?"[^"]*"|b?'[^']*'|\d+)([\s\S]*)\)$/;
const TARGET_ITEMS = 2000;
const TARGET_NUMBER = 5000;

/** Whether no bracket ends here that began before: then the literal was an argument of the object, not of the method. */
function closesItself(rest: string): boolean {
  let depth = 0;
  for (const char of rest) {
    if ("([{".includes(char)) depth += 1;
    if (")]}".includes(char)) depth -= 1;
    if (depth < 0) return false;
  }
  return true;
}

/**
 * The same calls with more to do: a list or text as first argument many times over, a number larger. Calls of any other
 * form stay as they are. `scale` 1 is the full size. Pure.
 */
export function growingCalls(calls: readonly string[], language: string, scale = 1): string[] {
  return calls.map((call) => {
    const [, name, first = "", rest = ""] = FIRST.exec(call) ?? [];
    if (!name || !closesItself(rest)) return call;
    if (/^\d+$/.test(first)) return `${name}(${Math.max(Number(first), Math.round(TARGET_NUMBER * scale))}${rest})`;
    const items = first.startsWith("[")
      ? first
          .slice(1, -1)
          .split(",")
          .filter((item) => item.trim() !== "").length
      : first.replace(/^b/, "").length - 2;
    if (items <= 0) return call;
    const times = Math.max(1, Math.round((TARGET_ITEMS * scale) / items));
    if (times === 1) return call;
    if (language === "python") return `${name}(${first} * ${times}${rest})`;
    return first.startsWith("[")
      ? `${name}(Array.from({ length: ${times} }, () => ${first}).flat()${rest})`
      : `${name}(${first}.repeat(${times})${rest})`;
  });
}
