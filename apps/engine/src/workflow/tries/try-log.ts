import { randomUUID } from "node:crypto";

/** A run of a command in Try it, as it really came out. */
export interface TryRecord {
  id: string;
  /** Arguments after the program's own. */
  args: string[];
  files: Record<string, string>;
  exitCode: number | null;
  stdout: string;
  /** Of a run that failed: the last line it said on standard error. */
  message: string | null;
  /** The day it was made on. */
  day: string;
  /** Why no check can be made of it; null where one may. */
  unfit: string | null;
}

/** Tries of one project that are remembered; older ones can neither be kept nor lead up to one that is. */
const MAX_TRIES = 60;
const MAX_PROJECTS = 40;
const MAX_CHARACTERS = 20_000;

const sizeOf = (record: Omit<TryRecord, "id">): number => JSON.stringify([record.args, record.files]).length;

/** The runs of Try it since what a project keeps was last emptied, in memory: a new engine begins with none. */
export class TryLog {
  readonly #projects = new Map<string, TryRecord[]>();

  add(projectId: string, made: Omit<TryRecord, "id">): TryRecord {
    const tooMuch = sizeOf(made) > MAX_CHARACTERS;
    const record: TryRecord = {
      ...made,
      id: randomUUID(),
      ...(tooMuch
        ? { args: [], files: {}, exitCode: null, unfit: made.unfit ?? "What it was given is too long for a check." }
        : {}),
      // What cannot be kept is not remembered either.
      ...(tooMuch || made.unfit !== null ? { stdout: "", message: null } : {}),
    };
    const records = [...(this.#projects.get(projectId) ?? []), record].slice(-MAX_TRIES);
    this.#projects.delete(projectId);
    this.#projects.set(projectId, records);
    for (const oldest of [...this.#projects.keys()].slice(0, -MAX_PROJECTS)) this.#projects.delete(oldest);
    return record;
  }

  /** A run with those that were made before it; null when it is not remembered. */
  find(projectId: string, id: string): { record: TryRecord; before: TryRecord[] } | null {
    const records = this.#projects.get(projectId) ?? [];
    const at = records.findIndex((entry) => entry.id === id);
    const record = records[at];
    return record ? { record, before: records.slice(0, at) } : null;
  }

  forget(projectId: string): void {
    this.#projects.delete(projectId);
  }
}
