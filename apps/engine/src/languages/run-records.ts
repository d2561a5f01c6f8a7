import { randomBytes } from "node:crypto";

/**
 * What was said, where it was put together from several texts that were cut: a value of the project is found at the end
 * of a text that was cut within it, and no longer once another text follows.
 */
export type Said = string | string[];

/** Each part as `clean` makes it, as one text without the blanks around it. Pure. */
export const saidAs = (said: Said, clean: (text: string) => string): string =>
  (typeof said === "string" ? [said] : said).map(clean).join("").trim();

/** What a runner inside the sandbox says of one test. */
export interface RunRecord {
  /** Name of the pytest function, or id of the check; the whole name where all tests are run. */
  test: string;
  status: "passed" | "failed" | "skipped";
  durationMs: number;
  output: Said;
  /** Relative to the project. */
  file: string;
  /** PNG as base64, of page checks. */
  screenshot?: string;
}

/** A file that could not be loaded: its tests did not run because of the project, which is a failure of theirs. */
export interface BrokenFile {
  brokenFile: string;
  output: Said;
}

/** The last word of a runner that came to its end; without it the program under test may have ended the run. */
export interface RunEnd {
  ended: true;
}

const MAX_PENDING = 8 * 1024 * 1024;

/**
 * Reads records out of a runner's stdout: lines that begin with a mark known only to this run, so that what a project
 * prints is never taken for a result.
 */
export function createRecordReader(onRecord: (record: RunRecord | BrokenFile | RunEnd) => void) {
  const mark = `\u001e${randomBytes(16).toString("hex")} `;
  let pending = "";
  let other = "";
  const line = (text: string) => {
    const at = text.indexOf(mark);
    if (at < 0) {
      other = `${other}${text}\n`.slice(-16_384);
      return;
    }
    try {
      onRecord(JSON.parse(text.slice(at + mark.length)) as RunRecord | BrokenFile | RunEnd);
    } catch {
      // Torn by a limit: the check stays without a record.
    }
  };
  return {
    mark,
    push(text: string) {
      pending += text;
      for (let end = pending.indexOf("\n"); end >= 0; end = pending.indexOf("\n")) {
        line(pending.slice(0, end));
        pending = pending.slice(end + 1);
      }
      if (pending.length > MAX_PENDING) pending = "";
    },
    /** The end of what was printed beside the records; at most 16 KiB. */
    rest: () => `${other}${pending}`.slice(-16_384),
  };
}
