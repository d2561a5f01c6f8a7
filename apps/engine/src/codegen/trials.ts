import { furtherCalls, type SourceLanguage } from "../languages/index.ts";

/** An object and what is called on it, in order. */
export interface Trial {
  /** The expression that makes it: `Clock(8, 0)`. */
  make: string;
  /** `plus(10)`, or `name` where it is read like a field. */
  calls: { text: string; givesValue: boolean }[];
}

/** One expression of the language that makes the object and gives what its calls gave; null when none gives anything. */
export function trialExpression(language: SourceLanguage, { make, calls }: Trial): string | null {
  if (calls.length === 0) return null;
  const made = calls.map(({ text }) => `o.${text}`);
  if (language === "python") return `(lambda o: [${made.join(", ")}])(${make})`;
  if (language !== "java") return `((o) => [${made.join(", ")}])(${make})`;
  // Java has statements only, and what gives nothing cannot be returned.
  const last = calls.findLastIndex(({ givesValue }) => givesValue);
  if (last < 0) return null;
  const before = made.slice(0, last).map((call) => `${call}; `);
  const body = `{ var o = ${make}; ${before.join("")}return o.${calls[last]?.text}; }`;
  return `((java.util.concurrent.Callable<Object>) () -> ${body}).call()`;
}

/** Trials like the given ones with one literal changed, of the object or of one of its calls. Repeatable by seed. Pure. */
export function furtherTrials(
  trials: readonly Trial[],
  { language, seed, count }: { language: SourceLanguage; seed: number; count: number },
): Trial[] {
  const found: Trial[] = [];
  const parts = trials.reduce((sum, { calls }) => sum + 1 + calls.length, 0);
  const each = Math.max(1, Math.ceil(count / Math.max(1, parts)));
  const changes = (text: string) => furtherCalls([text], { language, seed, count: each });
  for (const trial of trials) {
    for (const make of changes(trial.make)) found.push({ ...trial, make });
    for (const [index, call] of trial.calls.entries())
      for (const text of changes(call.text))
        found.push({ ...trial, calls: trial.calls.with(index, { ...call, text }) });
  }
  return found.slice(0, count);
}
