import type { SourceFile } from "../../change/relevant-files.ts";
import type { CodeUnit } from "./code-map.ts";

const NAME = /(?<!`)`([^`\n]{1,120})`(?!`)/g;
const FENCE = /```[\s\S]*?```/g;

/** Names in backticks that are nowhere; `checked` says how many were looked up. */
export type UnknownNames = string[] & { checked: number };

interface KnownIn {
  sources: readonly SourceFile[];
  units: readonly CodeUnit[];
  /** What a person wrote is theirs to name. */
  request: string;
}

/** Whether a name in backticks stands for something: a path, a folder, a name of the code, or text of a file. */
function isKnown(name: string, { sources, request }: KnownIn): boolean {
  const bare = name
    .replace(/\(.*\)$/, "")
    .replace(/^\.\//, "")
    .replace(/\/$/, "")
    .trim();
  if (bare === "" || request.includes(bare)) return true;
  if (sources.some(({ path }) => path === bare || path.startsWith(`${bare}/`) || path.endsWith(`/${bare}`)))
    return true;
  return sources.some(({ text }) => text.includes(bare));
}

/** The names in backticks of a text that are nowhere in a project; fences are not read. Pure. */
export function unknownNames(text: string, known: KnownIn): UnknownNames {
  const names = [...new Set([...text.replaceAll(FENCE, "").matchAll(NAME)].map(([, name = ""]) => name))];
  return Object.assign(
    names.filter((name) => !isKnown(name, known)),
    { checked: names.length },
  );
}

/** A text without the sentences that name what is nowhere. Pure. */
export function withoutUnknown(text: string, known: KnownIn): { text: string; dropped: string[]; checked: number } {
  const dropped: string[] = [];
  const checked = unknownNames(text, known).checked;
  const lines = text.split("\n").map((line) =>
    line
      .split(/(?<=[.!?])\s+(?=[A-Z`])/)
      .filter((sentence) => {
        const unknown = unknownNames(sentence, known);
        if (unknown.length > 0) dropped.push(sentence.trim().slice(0, 200));
        return unknown.length === 0;
      })
      .join(" "),
  );
  return {
    text: lines
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim(),
    dropped,
    checked,
  };
}
