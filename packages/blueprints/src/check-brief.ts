import { AppError } from "@guildhall/contracts";

const MAX_CHARS = 100_000;

/**
 * The brief as text to work with. Throws INVALID_INPUT for nothing or for bytes that are no text, TOO_LARGE beyond
 * 100,000 characters.
 */
export function checkBrief(brief: string): string {
  const text = brief.replace(/\r\n?/g, "\n").trim();
  if (text.length > MAX_CHARS)
    throw new AppError(
      "TOO_LARGE",
      "The idea is longer than 100,000 characters.",
      "Shorten it to what the prototype should do.",
    );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells bytes from text
  const odd = (text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g) ?? []).length;
  if (text.includes("\u0000") || odd > text.length / 50)
    throw new AppError("INVALID_INPUT", "This is not text but the bytes of a file.", "Describe the idea in words.");
  if ((text.match(/\p{L}/gu) ?? []).length < 3)
    throw new AppError("INVALID_INPUT", "The idea is empty.", "Say in a sentence what the prototype should do.");
  return text;
}

/** A long brief cut for a model: its beginning, then the lines that are meant literally, in their order. */
export function essentialBrief(brief: string, chars: number): string {
  if (brief.length <= chars) return brief;
  const head = brief.slice(0, Math.floor(chars * 0.6)).replace(/\s+\S*$/, "");
  const telling = brief
    .slice(head.length)
    .split("\n")
    .filter(
      (line) =>
        line.length < 200 && /`|->|=>|→|\b(must|should|columns?|fields?|commands?|options?)\b|--[a-z]/.test(line),
    );
  let rest = "";
  for (const line of telling) {
    if (head.length + rest.length + line.length + 2 > chars) break;
    rest += `\n${line.trim()}`;
  }
  return `${head}${rest}`;
}
