/** What a page told of an element; the page is hostile, so these are words and nothing more. */
export interface Picked {
  role: string;
  name: string;
  text: string;
  selector: string;
}

const MAX = 200;
const FIELDS = ["role", "name", "text", "selector"] as const;

/** The words of a message, or null for anything that has another shape. Pure. */
export function readPicked(data: unknown): Picked | null {
  if (typeof data !== "object" || data === null || !("guildhall" in data) || data.guildhall !== "picked") return null;
  const told = data as Record<string, unknown>;
  const words = FIELDS.map((field) => told[field]);
  if (!words.every((word) => typeof word === "string" && word.length <= MAX)) return null;
  const [role = "", name = "", text = "", selector = ""] = words.map((word) =>
    String(word)
      .replace(/[\s\p{Cc}“”"]+/gu, " ")
      .trim(),
  );
  return { role, name, text, selector };
}

/** The beginning of a request about the element, for the person to finish. Pure. */
export function pickedRequest({ role, name, text, selector }: Picked): string {
  const words = text || name;
  if (words !== "") return `Change “${words}” to `;
  return `Change the ${role || "element"} at ${selector || "this place"} so that it `;
}
