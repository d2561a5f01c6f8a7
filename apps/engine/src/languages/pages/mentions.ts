const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** "3" is not a part of "13", "3.50" or "-3": a page with another number must not pass for the wanted one. */
const before = (text: string) => (/^[\d.,]/.test(text) ? "(?<![\\d.,-])" : /^\w/.test(text) ? "(?<!\\w)" : "");
const after = (text: string) => (/\d$/.test(text) ? "(?![.,]?\\d)" : /\w$/.test(text) ? "(?!\\w)" : "");

/** Matches where `wanted` stands as words or a number of its own; for accessible names, in any case. */
export function namePart(wanted: string): RegExp {
  return new RegExp(`${before(wanted)}${escaped(wanted)}${after(wanted)}`, "i");
}

/** Does a text say this? Anywhere in it, in this case, but never as a part of another number. */
export function mentions(text: string, wanted: string): boolean {
  if (wanted === "") return true;
  const start = /^[\d.,]/.test(wanted) ? before(wanted) : "";
  const end = /\d$/.test(wanted) ? after(wanted) : "";
  return new RegExp(`${start}${escaped(wanted)}${end}`).test(text);
}
