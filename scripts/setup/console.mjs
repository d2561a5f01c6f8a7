/** Prints what set-up does: one line a step, with the time it took. Everything goes to stderr, so that stdout stays for JSON. */

const write = (line) => process.stderr.write(`${line}\n`);

export function say(line) {
  write(line);
}

/** "0.4 s", "3 min 05 s". */
export function formatDuration(ms) {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}

/**
 * Runs one step and prints its name, outcome and duration. `work` returns a short detail or undefined.
 * @param {string} name
 * @param {() => Promise<string | undefined>} work
 */
export async function step(name, work) {
  const started = performance.now();
  try {
    const detail = await work();
    write(`  ✓ ${name}${detail ? ` — ${detail}` : ""} (${formatDuration(performance.now() - started)})`);
  } catch (error) {
    write(`  ✗ ${name} (${formatDuration(performance.now() - started)})`);
    throw error;
  }
}

/** A failure a person can act on: what happened and what to do. */
export class SetupError extends Error {
  /** @param {string} message @param {string} remedy */
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
}

/** Prints a failure without a stack trace when it is one a person can act on. */
export function reportFailure(error) {
  if (error instanceof SetupError) write(`\n${error.message}\n→ ${error.remedy}`);
  else write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
