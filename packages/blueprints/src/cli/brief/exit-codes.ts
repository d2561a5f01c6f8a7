import type { CliCommand } from "../form.ts";

type Exits = NonNullable<CliCommand["exits"]>;

const CODE = "exit(?:s|ing)?(?: with)?(?: a)?(?: code| status)?(?: of)? (\\d)";

/**
 * The exit codes that go with what is printed: "prints `invalid` and exits 1" or "print `ok`, exit 0. Otherwise … exit 1".
 * Null when the brief ties no output to a code, because errors exit with 1 anyway.
 */
export function exitCodes(brief: string, command: string, commands: string[]): Exits | null {
  const others = commands.filter((one) => one !== command);
  const parts = brief.split(/(?<=[.;!?])\s+|\n+/);
  const fine: string[] = [];
  const failing: { text: string; code: number }[] = [];
  let rest: number | null = null;
  let about = commands.length <= 1;
  for (const part of parts) {
    const names = (word: string): boolean =>
      word !== "" && new RegExp(`\`[^\`]*\\b${word}\\b|^${word}\\b`, "i").test(part);
    if (names(command)) about = true;
    else if (others.some(names)) about = false;
    if (!about) continue;
    const code = new RegExp(CODE, "i").exec(part);
    if (!code?.[1]) continue;
    const number = Number(code[1]);
    const printed = [...part.slice(0, code.index).matchAll(/`([^`]+)`/g)].map((one) => one[1] ?? "");
    const says = /\b(?:prints?|says?|shows?|outputs?|writes?|answers?)\b[^`]{0,40}`/i.test(part);
    if (says && number === 0)
      fine.push(
        ...printed
          .filter((text) => !isCall(text, command))
          .slice(-2)
          .map(stem),
      );
    else if (
      says &&
      number > 0 &&
      printed.length > 0 &&
      !/\b(?:otherwise|if not|problem|first|each|every)\b/i.test(part)
    )
      failing.push(...printed.slice(-1).map((text) => ({ text: stem(text), code: number })));
    else if (number > 0 && /\b(?:otherwise|problems?|print|report)\b/i.test(part)) rest = number;
  }
  if (failing.length > 0) return { fine: [], failing, rest: null };
  return fine.length > 0 && rest !== null ? { fine, failing: [], rest } : null;
}

const isCall = (text: string, command: string): boolean => command !== "" && text.split(" ").includes(command);

/** `ok (4 keys)` begins with `ok`; what stands behind changes. */
const stem = (text: string): string => text.replace(/\s*[(\d[].*$/, "").trim() || text;

/** The code a command ends with when it has printed `text`. */
export function exitCodeFor(exits: Exits | undefined, text: string): number {
  if (!exits) return 0;
  if (exits.found) return (text !== "") === exits.found.something ? exits.found.code : 0;
  const hit = exits.failing.find((one) => text.startsWith(one.text));
  if (hit) return hit.code;
  return exits.rest !== null && !exits.fine.some((one) => text.startsWith(one)) ? exits.rest : 0;
}
