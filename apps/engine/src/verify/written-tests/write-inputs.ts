import { type CodeProblem, fencedBlocks } from "../../codegen/index.ts";
import type { ChatBackend } from "../../models/index.ts";

const MAX_TOKENS = 220;
const MAX_INPUTS = 12;
const MAX_CALL = 300;
const MAX_TEXT = 4000;
const DECLARES = /^\s*(?:def|function|public|private|static|async)\b/;

/** Index behind the bracket that closes the one at `open`; -1 where none does on this line. */
function closed(line: string, open: number): number {
  let depth = 0;
  let quote = "";
  for (let at = open; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === "\\") at++;
    else if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'" || char === "`") quote = char;
    else if ("([{".includes(char)) depth += 1;
    else if (")]}".includes(char) && --depth === 0) return at + 1;
  }
  return -1;
}

/** The calls of a function in an answer, one a line at most, without what stands around them. Pure. */
export function callsIn(text: string, name: string): string[] {
  const begins = new RegExp(`(?<![\\w.])${name}\\(`);
  const found = text.split("\n").flatMap((line) => {
    const start = begins.exec(line)?.index;
    const end = start === undefined ? -1 : closed(line, start + name.length);
    const call = end < 0 ? "" : line.slice(start, end);
    return call === "" || call.length > MAX_CALL || DECLARES.test(line) ? [] : [call];
  });
  return [...new Set(found)].slice(0, MAX_INPUTS);
}

/**
 * Calls a model would try a piece of code with, from signature and documentation. Only inputs are asked for: what a call
 * should give is not for a model to say. Plain lines, because a small model loses itself in quotes within JSON.
 * Throws AppError of the backend.
 */
export async function writeInputs(
  backend: ChatBackend,
  { language, instructions, prompt, entry }: CodeProblem,
  { seed, signal }: { seed: number; signal?: AbortSignal },
): Promise<{ calls: string[]; tokens: { prompt: number; completion: number } }> {
  const name = entry.split(".").at(-1) ?? entry;
  const prefill = `\`\`\`${language}\n${name}(`;
  const { samples, usage } = await backend.chat(
    {
      messages: [
        {
          role: "system",
          content: "You try out code. You answer with calls only: one a line, literal arguments, no results.",
        },
        {
          role: "user",
          content: `${instructions.slice(0, MAX_TEXT)}\n\n\`\`\`${language}\n${prompt}\n\`\`\`\n\nEight different calls of \`${name}\`: ordinary ones, edge cases, boundaries.`,
        },
      ],
      prefill,
      maxTokens: MAX_TOKENS,
      temperature: 0,
      seed,
      samples: 1,
    },
    { signal },
  );
  const text = fencedBlocks(`${prefill}${samples[0]?.text ?? ""}`)[0]?.code ?? "";
  const tokens = { prompt: usage.promptTokens, completion: usage.completionTokens };
  return { calls: callsIn(text, name), tokens };
}
