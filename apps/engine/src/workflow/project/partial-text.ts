import type { Streamed } from "../run-context.ts";

/** A string of JSON that may end early, and whether it is a key. */
const STRING = /"((?:[^"\\]|\\.)*)"?(\s*:)?/gs;

/** What a stop keeps of a stream, as Markdown for the conversation; null where there is nothing for a person. Pure. */
export function partialText({ target, form, text }: Streamed & { text: string }): string | null {
  if (text.trim() === "" || form === "slots") return null;
  if (form === "words") return text.trim();
  if (form === "rows") return rowValues(text);
  const fence = "`".repeat(Math.max(3, 1 + longestTicks(text)));
  return `What was being written for \`${target}\`. It was not checked and is in no file.\n\n${fence}\n${text.trimEnd()}\n${fence}`;
}

/** The values a form held so far, one a line: half a JSON document is for nobody to read. */
function rowValues(json: string): string | null {
  const values = [...json.matchAll(STRING)].filter(([, , key]) => key === undefined).map(([, raw = ""]) => plain(raw));
  const lines = values.filter((value) => value !== "").map((value) => `- ${value}`);
  return lines.length > 0 ? lines.join("\n") : null;
}

function plain(raw: string): string {
  try {
    return String(JSON.parse(`"${raw}"`))
      .replace(/\s+/g, " ")
      .trim();
  } catch {
    // Cut in the middle of an escape.
    return raw.trim();
  }
}

const longestTicks = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
