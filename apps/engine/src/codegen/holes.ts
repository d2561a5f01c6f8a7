/** Code around a line that was taken out, to be written anew. */
export interface Hole {
  prefix: string;
  suffix: string;
}

const COMMENT = /^\s*(?:#|\/\/|\/?\*|"""|''')/;
const HEAD = /^\s*(?:(?:async )?def |class |(?:export )?(?:default )?(?:async )?function\b|import |from |package |@)/;
const HEAD_OF_VALUE =
  /^\s*(?:export )?(?:const|let|var)\s+\w+\s*=\s*(?:async\s+)?(?:function\b|\([^)]*\)\s*(?::[^=]+)?=>)/;
const MEMBER_HEAD = /^\s*(?:public|private|protected|static)\b.*\)\s*(?:throws [\w, ]+)?\{\s*$/;
const BRACKETS = /^[\s{}()[\];,]*$/;

/** How likely a line holds the fault: what is given back, then what decides, then what computes. */
function suspicion(line: string): number {
  if (/\breturn\b/.test(line)) return 3;
  if (/\b(?:if|elif|while|for|case)\b|\?.*:/.test(line)) return 2;
  return /[-+*/%<>=]/.test(line) ? 1 : 0;
}

/**
 * The lines of a program that are worth writing anew one at a time, the most suspicious first and among equals the
 * last: statements only, no signatures, imports, comments or lone brackets. Pure.
 */
export function holesIn(code: string, limit: number): Hole[] {
  const lines = code.split("\n");
  let documented = false;
  const worth = lines.flatMap((line, index) => {
    const quotes = line.split(/"""|'''/).length - 1;
    const inside = documented || quotes > 0;
    if (quotes % 2 === 1) documented = !documented;
    if (inside || COMMENT.test(line) || BRACKETS.test(line)) return [];
    if (HEAD.test(line) || HEAD_OF_VALUE.test(line) || MEMBER_HEAD.test(line)) return [];
    return [{ index, weight: suspicion(line) }];
  });
  return worth
    .sort((a, b) => b.weight - a.weight || b.index - a.index)
    .slice(0, limit)
    .map(({ index }) => ({
      prefix: lines
        .slice(0, index)
        .map((line) => `${line}\n`)
        .join(""),
      suffix: lines
        .slice(index + 1)
        .map((line) => `\n${line}`)
        .join(""),
    }));
}
