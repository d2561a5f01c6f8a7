/** Later than this a missed night is left out: nobody wants a training in the working day. */
const LATEST_MS = 4 * 3600_000;

function todayAt(now: Date, at: string): Date {
  const [hours = 0, minutes = 0] = at.split(":").map(Number);
  const time = new Date(now);
  time.setHours(hours, minutes, 0, 0);
  return time;
}

/** Whether the training of this night is due; `last`: when the newest nightly one began. `at`: local `HH:MM` or `off`. */
export function isNightlyDue(now: Date, at: string, last: Date | null): boolean {
  if (at === "off") return false;
  const due = todayAt(now, at);
  const late = now.getTime() - due.getTime();
  return late >= 0 && late < LATEST_MS && (last === null || last < due);
}

/** When the next nightly training is due; null where none is. */
export function nextNightly(now: Date, at: string): Date | null {
  if (at === "off") return null;
  const next = todayAt(now, at);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next;
}
