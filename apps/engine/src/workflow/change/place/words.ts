const QUOTED = /^\s*["“'`]([^"”'`]+)["”'`]\s*$/;
/** Words that name nothing. */
const EMPTY = new Set(
  "a an the of in on at to for and or is are be it its this that my our your all please app application s as with".split(
    " ",
  ),
);
/** A map, because `constructor` is a word too. */
const SPELLINGS = new Map([
  ["color", "colour"],
  ["colors", "colour"],
  ["checkboxes", "checkbox"],
  ["centre", "center"],
]);

const stem = (word: string): string => {
  const known = SPELLINGS.get(word) ?? word;
  if (known.endsWith("ies") && known.length > 4) return `${known.slice(0, -3)}y`;
  return known.length > 3 && known.endsWith("s") && !known.endsWith("ss") ? known.slice(0, -1) : known;
};

/** The telling words of a phrase, in one form each: `dueDates` and "due date" are the same. Pure. */
export function wordsOf(text: string): string[] {
  const spaced = text.replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
  return (spaced.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word)).map(stem);
}

/** Two phrases with the same telling words. Pure. */
export function samePhrase(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  return left.length > 0 && left.join(" ") === right.join(" ");
}

/** A phrase without the quotes and the full stop around it. Pure. */
export function unquoted(text: string): string {
  const whole = text.trim();
  const inside = QUOTED.exec(whole.replace(/[.!]$/, ""))?.[1];
  return (inside ?? whole.replace(/[.!]$/, "")).trim();
}
