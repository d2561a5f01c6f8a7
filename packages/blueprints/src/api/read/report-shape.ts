/** How the figures of a report are wrapped: `as one object, like {"food": 17.5}`. */
const LIKE = /,?\s*(?:like|such as|e\.g\.|for example|for instance)\s+`?(\{[^{}]*\})`?$/i;
const AS_OBJECT = /,?\s*(?:as|in) (?:an?|one|a single) (?:single |plain |flat )?(?:json )?(?:object|map|dictionary)$/i;
const AS_ARRAY = /,?\s*(?:as|in) (?:an?|one) (?:plain |flat )?(?:json )?(?:array|list)$/i;

/** The words without the shape they ask for; null where an example of it is not one of figures by name. */
export function reportShape(says: string): { text: string; shape: "rows" | "object" | null } | null {
  const like = LIKE.exec(says);
  const text = like ? says.slice(0, like.index) : says;
  if (like?.[1] && !isFigures(like[1])) return null;
  const object = AS_OBJECT.exec(text);
  if (object) return { text: text.slice(0, object.index), shape: "object" };
  if (like) return { text, shape: "object" };
  const array = AS_ARRAY.exec(text);
  return array ? { text: text.slice(0, array.index), shape: "rows" } : { text, shape: null };
}

function isFigures(json: string): boolean {
  try {
    const values = Object.values(JSON.parse(json) as object);
    return values.length > 0 && values.every((value) => typeof value === "number");
  } catch {
    return false;
  }
}
