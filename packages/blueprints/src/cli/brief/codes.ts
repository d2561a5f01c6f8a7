import type { CliForm } from "../form.ts";

const CODE = /\b(?:exit(?:s|ing)?(?: with)?(?: a)?(?: code| status)?(?: of)?|code|status) (\d{1,2})\b/i;
const ABOUT_FILES =
  /\b(?:files?|json|csv)\b[^.;]{0,40}\b(?:can(?:no|')?t|cannot|isn't|is not|aren't|missing|unreadable|not found|doesn't exist|don't exist)\b|\b(?:unreadable|missing|broken|invalid|bad|unknown) (?:\w+ )?(?:files?|json|csv)\b/i;
const ABOUT_INPUT =
  /\b(?:errors?|invalid|unknown|wrong|malformed|impossible|fails?|refus\w+|reject\w+|zero|negative|duplicates?|stderr|message|must|anything|doesn't exist|stop|bad|unreadable)\b/i;
/** "Exit 1 when there are problems" is about what is found, not about what is refused. */
const ABOUT_FINDINGS = /\b(?:problems?|differences?|findings?|issues?|mismatch(?:es)?)\b|\botherwise\b/i;

/** A clause without what it says of files. */
const withoutFiles = (clause: string): string =>
  clause
    .split(/,|\bor\b|\band\b/)
    .filter((part) => !ABOUT_FILES.test(part))
    .join(",");

/** The exit codes the brief ties to refusals and to files that cannot be read; nothing where it names none. */
export function failureCodes(brief: string): CliForm["codes"] {
  const codes: NonNullable<CliForm["codes"]> = {};
  for (const clause of brief.split(/(?<=[.;!?])\s+|\n+/)) {
    const code = Number(CODE.exec(clause)?.[1] ?? 0);
    if (code === 0) continue;
    const prose = clause.replace(/`[^`]*`/g, " ").replace(CODE, " ");
    const files = ABOUT_FILES.test(prose);
    const input = ABOUT_INPUT.test(files ? withoutFiles(prose) : prose);
    if (files && codes.unreadable === undefined) codes.unreadable = code;
    // "prints `invalid` and exits 1" belongs to what is printed; so does a verdict about problems.
    const verdict = /\b(?:prints?|says?)\b[^.;]{0,40}`[^`]+`/i.test(clause) || ABOUT_FINDINGS.test(prose);
    if (input && !verdict && codes.refused === undefined) codes.refused = code;
  }
  return Object.keys(codes).length > 0 ? codes : undefined;
}
