import { type EnvironmentProblem, type EnvironmentRow, environmentProblems } from "@guildhall/contracts";
import { useRef, useState } from "react";
import { isEnvText, readEnvText } from "../env-text";

interface DraftRow extends EnvironmentRow {
  /** Stays with a row while others come and go. */
  key: number;
}

/** What of a pasted text became no row. */
export interface PasteNote {
  rows: number;
  left: string[];
  tooLong: boolean;
}

const isBlank = ({ name, value }: EnvironmentRow): boolean => name.trim() === "" && value === "";
const plain = (rows: readonly DraftRow[]): EnvironmentRow[] =>
  rows.filter((row) => !isBlank(row)).map(({ name, value }) => ({ name: name.trim(), value }));

/** Rows as they are being edited. Nothing is refused here: what cannot be stored stays in its row, with the reason. */
export function useEnvironmentRows(stored: EnvironmentRow[]) {
  const next = useRef(stored.length);
  const numbered = (rows: EnvironmentRow[]): DraftRow[] => rows.map((row, key) => ({ ...row, key }));
  const [rows, setRows] = useState(() => numbered(stored));
  const [added, setAdded] = useState<number | null>(null);
  const [note, setNote] = useState<PasteNote | null>(null);
  const fresh = (row: EnvironmentRow): DraftRow => ({ ...row, key: next.current++ });

  const written = plain(rows);
  const problems = environmentProblems(written);
  const shown = rows.filter((row) => !isBlank(row));
  const problemsOf = (key: number): EnvironmentProblem[] => {
    const at = shown.findIndex((row) => row.key === key);
    return at < 0 ? [] : problems.filter((problem) => problem.row === at);
  };

  return {
    rows,
    written,
    problemsOf,
    /** What stands against all rows together. */
    problem: problems.find((problem) => problem.row === null)?.message ?? null,
    valid: problems.length === 0,
    dirty: JSON.stringify(written) !== JSON.stringify(stored),
    /** The row that was just added: its name takes the keyboard. */
    added,
    note,
    change: (key: number, part: Partial<EnvironmentRow>) =>
      setRows((before) => before.map((row) => (row.key === key ? { ...row, ...part } : row))),
    add: () => {
      const row = fresh({ name: "", value: "" });
      setAdded(row.key);
      setRows((before) => [...before, row]);
    },
    remove: (key: number) => setRows((before) => before.filter((row) => row.key !== key)),
    forgetNote: () => setNote(null),
    reset: (to: EnvironmentRow[]) => {
      setRows(numbered(to));
      next.current = to.length;
      setAdded(null);
      setNote(null);
    },
    /** Fills rows from a pasted text, from this row on. False: it is only a name, and is pasted as one. */
    paste: (key: number, text: string): boolean => {
      if (!isEnvText(text)) return false;
      const read = readEnvText(text);
      setNote({ rows: read?.rows.length ?? 0, left: read?.left ?? [], tooLong: read === null });
      const [first, ...more] = (read?.rows ?? []).map(fresh);
      if (first === undefined) return true;
      // A blank row becomes the first one, so that the keyboard stays where it is.
      const filled = (row: DraftRow) => (isBlank(row) ? [{ ...first, key }, ...more] : [row, first, ...more]);
      setRows((before) => before.flatMap((row) => (row.key === key ? filled(row) : [row])));
      return true;
    },
  };
}
