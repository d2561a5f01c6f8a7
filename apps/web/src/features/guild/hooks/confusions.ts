import type { PolicyMetrics } from "@guildhall/contracts";

export interface Confused {
  truth: string;
  guess: string;
  count: number;
  /** Requests of the true class. */
  rows: number;
  /** Of all requests of the true class. */
  share: number;
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** How a cell of the matrix reads. */
export function cellWords({ truth, guess, count, rows }: Confused): string {
  const of = `${count} of ${rows} requests of ${truth}`;
  return truth === guess ? `${of} were known as such` : `${of} were taken for ${guess}`;
}

/** The cell of the matrix at a place. */
export function cellAt({ classes, confusion }: PolicyMetrics, row: number, column: number): Confused {
  const counts = confusion[row] ?? [];
  const count = counts[column] ?? 0;
  const all = total(counts);
  return {
    truth: classes[row] ?? "",
    guess: classes[column] ?? "",
    count,
    rows: all,
    share: all === 0 ? 0 : count / all,
  };
}

/** What is mistaken for what, the most frequent first. */
export function confusionsOf(metrics: PolicyMetrics): Confused[] {
  return metrics.classes
    .flatMap((_, row) => metrics.classes.map((__, column) => cellAt(metrics, row, column)))
    .filter(({ truth, guess, count }) => truth !== guess && count > 0)
    .sort((a, b) => b.count - a.count || b.share - a.share);
}

/** Share of requests of a class that were known, and share of guesses of it that were right. */
export function rowFigures(
  { confusion }: PolicyMetrics,
  at: number,
): { recall: number; precision: number; rows: number } {
  const row = confusion[at] ?? [];
  const hits = row[at] ?? 0;
  const guessed = total(confusion.map((counts) => counts[at] ?? 0));
  const rows = total(row);
  return { recall: rows === 0 ? 0 : hits / rows, precision: guessed === 0 ? 0 : hits / guessed, rows };
}
