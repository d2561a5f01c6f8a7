import type { ProjectFiles } from "../../workspace/index.ts";

const WINDOW = 12;
const MAX_FILES = 60;

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[a-z][a-z0-9]{2,}/g) ?? []);

/** The lines of a text around which most words of the question stand. Pure. */
function bestWindow(text: string, question: Set<string>): { start: number; lines: string[]; score: number } {
  const lines = text.split("\n");
  let best = { start: 0, lines: lines.slice(0, WINDOW), score: 0 };
  for (let start = 0; start < lines.length; start += WINDOW / 2) {
    const window = lines.slice(start, start + WINDOW);
    const score = wordsOf(window.join("\n")).intersection(question).size;
    if (score > best.score) best = { start, lines: window, score };
  }
  return best;
}

/** Parts of the project's files that share words with a question, each with its path and first line. */
export async function excerptsFor(files: ProjectFiles, question: string, maxCharacters: number): Promise<string> {
  const wanted = wordsOf(question);
  const entries = (await files.list()).filter((entry) => entry.kind === "file").slice(0, MAX_FILES);
  const found = [];
  for (const entry of entries) {
    const content = await files.read(entry.path);
    if (content.binary || content.text === "") continue;
    const window = bestWindow(content.text, wanted);
    const named = wordsOf(entry.path).intersection(wanted).size;
    found.push({ path: entry.path, ...window, score: window.score + 2 * named });
  }
  let text = "";
  for (const hit of found.sort((a, b) => b.score - a.score)) {
    const block = `${hit.path}, line ${hit.start + 1}:\n${hit.lines.join("\n")}\n\n`;
    if (text.length + block.length > maxCharacters) break;
    text += block;
  }
  return text;
}
