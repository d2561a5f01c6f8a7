import type { SourceLanguage } from "../languages/index.ts";

const MAX_LINES = 80;
/** A line that a block hangs on cannot go without it. */
const OPENS = /[:{]\s*$|^\s*(?:def|class|import|from|package|public class|else|elif|@|[}\])])/;

/** Lines left out, written at another depth, or in another order. Pure. */
export function lineEdits(source: string, language: SourceLanguage): { operator: string; source: string }[] {
  const lines = source.split("\n");
  const found: { operator: string; source: string }[] = [];
  const add = (operator: string, changed: string[]) => found.push({ operator, source: changed.join("\n") });
  for (const [index, line] of lines.slice(0, MAX_LINES).entries()) {
    if (line.trim() === "" || /^\s*(?:#|\/\/|\*|\/\*)/.test(line)) continue;
    if (!OPENS.test(line)) {
      add("needless line", lines.toSpliced(index, 1));
      const next = lines[index + 1];
      if (next !== undefined && next.trim() !== "" && !OPENS.test(next))
        add("lines in another order", lines.toSpliced(index, 2, next, line));
    }
    if (language !== "python" || !/^\s+\S/.test(line)) continue;
    const step = line.startsWith("\t") ? "\t" : "    ";
    if (line.startsWith(step + step)) add("wrong depth", lines.with(index, line.slice(step.length)));
    add("wrong depth", lines.with(index, step + line));
  }
  return found;
}
