/** Lines of a text with their numbers before them, as a model is shown code it must point into. Pure. */
export function numbered(text: string, first = 1): string {
  return text
    .split("\n")
    .map((line, index) => `${first + index}: ${line}`)
    .join("\n");
}

/** One line of a text, counted from 1; empty where there is none. Pure. */
export const lineAt = (text: string, line: number): string => text.split("\n")[line - 1] ?? "";
