import { KEPT_RUN, type KeptRun, type KeptRuns } from "@guildhall/blueprints";
import { AppError } from "@guildhall/contracts";
import { outcomeOfRun, type RunOutcome, sameOutcome, unfitCall } from "./outcome.ts";
import { type Again, type Program, runAgain, type Session } from "./run-again.ts";
import type { TryRecord } from "./try-log.ts";

/** Running it again takes no longer than this, whatever it does. */
const LONGEST_MS = 60_000;
const MAX_SHOWN = 120;

const refuse = (message: string, remedy: string): never => {
  throw new AppError("CONFLICT", message, remedy);
};

interface Kept {
  kept: KeptRuns<unknown>;
  form: unknown;
  record: TryRecord;
  /** The runs before it, since what is kept was last emptied. */
  before: TryRecord[];
}

/**
 * The run as a check makes it, after it came out the same every time it was made again: twice in an empty folder and
 * once on another day. Throws CONFLICT with what differs.
 */
export async function repeatedRun(input: Kept & { program: Omit<Program, "check"> }): Promise<Omit<KeptRun, "id">> {
  const { record } = input;
  const until = performance.now() + LONGEST_MS;
  const check = () => {
    if (performance.now() > until) refuse("It takes too long to run it again.", "Keep a run that is over sooner.");
  };
  const again = (session: Session, clock: "now" | "later") => runAgain({ ...input.program, check }, session, clock);
  let instead: Again | null = null;
  let unusable: string | null = null;
  for (const steps of stepsBefore(input)) {
    const session = sessionOf(input, steps);
    if (typeof session === "string") {
      unusable ??= session;
      continue;
    }
    const first = await again(session, "now");
    const second = await again(session, "now");
    if (!sameAgain(first, second))
      refuse(
        `It comes out otherwise each time, so that no check can expect it: ${shown(first)}, then ${shown(second)}.`,
        "Keep a run without a time, a path or anything drawn by chance in its output.",
      );
    instead ??= first;
    if (!isSame(first, record)) continue;
    const later = await again(session, "later");
    if (!isSame(later, record))
      refuse(
        `It depends on the day it is run: on another day ${shown(later)}.`,
        "Give the day where the command takes one, or keep a run that does not look at the clock.",
      );
    const { exitCode, stdout, message } = record;
    return { ...session, exitCode: exitCode ?? 0, stdout, message };
  }
  if (instead === null) return refuse(unusable ?? "No check can make it again.", "Press Empty, and try it with less.");
  const stateless = input.kept.call(input.form, record.args, record.day).state === "none";
  return refuse(
    `In an empty folder it comes out otherwise: ${shown(instead)}. It depends on something that was there before.`,
    stateless
      ? "Give what it reads in its form, so that it is laid beside the check."
      : "Press Empty, make the commands again that it needs, and keep it then.",
  );
}

/**
 * What a check may have to do first: nothing, or the runs that changed what the command looks at; where that is not
 * enough, all of them. A step must end with 0: without the others it is seen whether they mattered.
 */
function stepsBefore({ kept, form, record, before }: Kept): TryRecord[][] {
  const stateOf = (one: TryRecord) => kept.call(form, one.args, one.day).state;
  const all = before.filter((one) => one.exitCode === 0);
  const least = stateOf(record) === "none" ? [] : all.filter((one) => stateOf(one) === "changed");
  return least.length === all.length ? [least] : [least, all];
}

/** The calls with the files they read; why a check cannot make them, where it cannot. */
function sessionOf({ kept, form, record }: Kept, steps: TryRecord[]): Session | string {
  if (steps.length > KEPT_RUN.before)
    return `${steps.length} commands lead up to it, and a check may make ${KEPT_RUN.before}.`;
  const files = new Map<string, string>();
  for (const [path, text] of [...steps, record].flatMap((one) => Object.entries(one.files))) {
    if (files.has(path) && files.get(path) !== text) return `${path} was another file for a command before it.`;
    files.set(path, text);
  }
  if (files.size > KEPT_RUN.files || [...files.values()].some((text) => text.length > KEPT_RUN.fileCharacters))
    return `A check reads ${KEPT_RUN.files} files of ${KEPT_RUN.fileCharacters} characters at most.`;
  const call = (one: TryRecord) => kept.call(form, one.args, one.day).args;
  const [before, args] = [steps.map(call), call(record)];
  // The day that was put into a call counts too, and the calls before it were never looked at.
  const tooLong = [...before, args].map(unfitCall).find((text) => text !== null);
  return tooLong ?? { before, args, files: Object.fromEntries(files) };
}

const isSame = (again: Again, wanted: RunOutcome): boolean =>
  again.kind === "ran" && sameOutcome(outcomeOfRun(again.result), wanted);

const sameAgain = (one: Again, other: Again): boolean =>
  one.kind === other.kind && sameOutcome(outcomeOfRun(one.result), outcomeOfRun(other.result));

/** How a run came out, in a few words. */
function shown(again: Again): string {
  const { exitCode, stdout, message } = outcomeOfRun(again.result);
  const text = (stdout === "" ? (message ?? "nothing") : stdout).replace(/\s+/g, " ").trim();
  const cut = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text;
  const said = `“${cut}”${exitCode === 0 ? "" : ` and exit ${exitCode ?? "none"}`}`;
  return again.kind === "failed" ? `${again.call.join(" ")} failed with ${said}` : `it gave ${said}`;
}
