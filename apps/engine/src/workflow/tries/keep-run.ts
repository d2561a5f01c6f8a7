import { KEPT_RUN, type KeptRun, type KeptRuns } from "@guildhall/blueprints";
import { AppError } from "@guildhall/contracts";
import { outcomeOfRun, type RunOutcome, sameOutcome } from "./outcome.ts";
import { type Again, type Program, runAgain, type Session } from "./run-again.ts";
import type { TryRecord } from "./try-log.ts";

/** Running it again takes no longer than this, whatever it does. */
const LONGEST_MS = 60_000;
const MAX_SHOWN = 120;

const refuse = (message: string, remedy: string): never => {
  throw new AppError("CONFLICT", message, remedy);
};
const EMPTY_FIRST = "Press Empty, make the commands again that it needs, and keep it then.";

/**
 * The run as a check makes it, after it came out the same every time it was made again: twice in an empty folder and
 * once on another day. Throws CONFLICT with what differs, INVALID_INPUT.
 */
export async function repeatedRun(input: {
  program: Program;
  kept: KeptRuns<unknown>;
  form: unknown;
  record: TryRecord;
  before: TryRecord[];
}): Promise<Omit<KeptRun, "id">> {
  const { program, record } = input;
  const wanted: RunOutcome = record;
  const until = performance.now() + LONGEST_MS;
  const again = async (session: Session, clock: "now" | "later"): Promise<Again> => {
    if (performance.now() > until) refuse("It takes too long to run it again.", "Keep a run that is over sooner.");
    return runAgain(program, session, clock);
  };
  let instead: Again | null = null;
  for (const session of candidates(input)) {
    const first = await again(session, "now");
    const second = await again(session, "now");
    if (!sameAgain(first, second))
      refuse(
        `It comes out otherwise each time, so that no check can expect it: ${shown(first)}, then ${shown(second)}.`,
        "Keep a run without a time, a path or anything drawn by chance in its output.",
      );
    instead ??= first;
    if (!isSame(first, wanted)) continue;
    const later = await again(session, "later");
    if (!isSame(later, wanted))
      refuse(
        `It depends on the day it is run: on another day ${shown(later)}.`,
        "Give the day where the command takes one, or keep a run that does not look at the clock.",
      );
    const { before, args, files } = session;
    const { exitCode, stdout, message } = record;
    return { before, args, files, exitCode: exitCode ?? 0, stdout, message };
  }
  const stateless = input.kept.call(input.form, record.args, record.day).state === "none";
  return refuse(
    `In an empty folder it comes out otherwise${instead ? `: ${shown(instead)}` : ""}. It depends on something that was there before.`,
    stateless ? "Give what it reads in its form, so that it is laid beside the check." : EMPTY_FIRST,
  );
}

/** What a check may have to do: the run alone, or after the runs before it that changed something; then after all. */
function candidates({ kept, form, record, before }: Parameters<typeof repeatedRun>[0]): Session[] {
  const call = (one: TryRecord) => kept.call(form, one.args, one.day);
  // A step must end with 0; without the others it is seen whether they mattered.
  const steps = before.filter((one) => one.exitCode === 0);
  const changing = steps.filter((one) => call(one).state === "changed");
  const own = call(record);
  const sessions = [own.state === "none" ? [] : changing, steps];
  const usable = sessions.filter((session) => session.length <= KEPT_RUN.before);
  if (usable.length === 0)
    refuse(
      `More than ${KEPT_RUN.before} commands lead up to it.`,
      `A check may make ${KEPT_RUN.before}. ${EMPTY_FIRST}`,
    );
  return usable
    .filter((session, at) => at === 0 || session.length !== usable[0]?.length)
    .map((session) => ({
      before: session.map((one) => call(one).args),
      args: own.args,
      files: filesOf([...session, record]),
    }));
}

/** All files of the runs; one that changed between them cannot be laid down before the first. */
function filesOf(records: TryRecord[]): Record<string, string> {
  const files = new Map<string, string>();
  for (const [path, text] of records.flatMap((one) => Object.entries(one.files))) {
    if (files.has(path) && files.get(path) !== text)
      refuse(`The file ${path} was another one for a command before it.`, EMPTY_FIRST);
    files.set(path, text);
  }
  if (files.size > KEPT_RUN.files || [...files.values()].some((text) => text.length > KEPT_RUN.fileCharacters))
    refuse(
      `What it reads is too long for a check: ${KEPT_RUN.files} files of ${KEPT_RUN.fileCharacters} characters may be.`,
      "Try it with a smaller sample, and keep that.",
    );
  return Object.fromEntries(files);
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
