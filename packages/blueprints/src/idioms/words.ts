const STOP = new Set(
  `a an the of in on at to for from by with and or if it its is are be as that which this these those each every all any
  not no than then when where so such like into per one given return returns returning result results value values
  there their they has have do does must should shall only other others first last same more most least up out
  function list lists text string number numbers`.split(/\s+/),
);

/** Word ends are cut so that "sorted", "sorting" and "sorts" meet; the same cut on both sides is all that counts. */
function stem(word: string): string {
  let w = word;
  if (w.length > 4 && w.endsWith("ies")) w = `${w.slice(0, -3)}y`;
  else if (w.length > 5 && w.endsWith("ing")) w = w.slice(0, -3);
  else if (w.length > 4 && w.endsWith("ed")) w = w.slice(0, -2);
  else if (w.length > 4 && /(s|x|z|ch|sh)es$/.test(w)) w = w.slice(0, -2);
  else if (w.length > 3 && w.endsWith("s") && !w.endsWith("ss")) w = w.slice(0, -1);
  if (w.length > 4 && w.endsWith("ly")) w = w.slice(0, -2);
  if (w.length > 3 && w.endsWith("e")) w = w.slice(0, -1);
  if (w.length > 3 && w.at(-1) === w.at(-2)) w = w.slice(0, -1);
  return w;
}

/** Stems of a text or identifier, in order: camelCase and snake_case are split, signs become spaces. */
export function stems(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("%", " percent ")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map(stem);
}

/** A text in the form that phrases are looked up in: stems with a space around each. */
export function searchable(text: string): string {
  return ` ${stems(text).join(" ")} `;
}

/** Whether a searchable text holds a phrase, word by word and in order. */
export function mentions(haystack: string, phrase: string): boolean {
  return haystack.includes(searchable(phrase));
}

/** Stems that carry meaning: without articles, prepositions and the words every signature is full of. */
export function contentStems(text: string): string[] {
  return stems(text).filter((word) => word.length > 1 && !STOPPED.has(word));
}
const STOPPED = new Set([...STOP].map(stem));

/** Share of a phrase's own words that a text holds, 0 to 1. */
export function overlap(haystack: string, phrase: string): number {
  const words = contentStems(phrase);
  if (words.length === 0) return 0;
  return words.filter((word) => haystack.includes(` ${word} `)).length / words.length;
}
