export type Outcome = { text: string; problem: null } | { text: null; problem: string };

/** Runs a calculation that may refuse its input; the refusal becomes a sentence instead of a broken page. */
export function attempt(compute: () => string): Outcome {
  try {
    return { text: compute(), problem: null };
  } catch (error) {
    return { text: null, problem: error instanceof Error ? error.message : "This could not be worked out." };
  }
}

/** The text of a calculation, or why there is none. */
export function textOf(compute: () => string): string {
  const outcome = attempt(compute);
  return outcome.problem ?? outcome.text;
}

/** The number of a calculation; nothing that cannot be worked out counts. */
export function amountOf(compute: () => number): number {
  try {
    return compute();
  } catch {
    return 0;
  }
}

/** Whether a rule holds. A rule that cannot be worked out refuses nothing. */
export function holds(rule: () => boolean): boolean {
  try {
    return rule();
  } catch {
    return true;
  }
}
