import type { ProjectFiles } from "./ports.ts";

/** Each file of one step holds its folder open; a step stays far below the limit of open files. */
const STEP_FILES = 200;
const STEP_BYTES = 8 * 1024 * 1024;

/** Takes many files one by one and writes them in few steps, because each step measures the whole project. */
export interface FileSteps {
  add(path: string, data: Uint8Array): Promise<void>;
  /** Writes what still waits; call it at the end. */
  finish(): Promise<void>;
}

/** Throws what `apply` says. */
export function stepsOfFiles(files: Pick<ProjectFiles, "apply">): FileSteps {
  let step: { path: string; data: Uint8Array }[] = [];
  let bytes = 0;
  const finish = async () => {
    if (step.length > 0) await files.apply(step);
    step = [];
    bytes = 0;
  };
  return {
    async add(path, data) {
      step.push({ path, data });
      bytes += data.length;
      if (step.length >= STEP_FILES || bytes > STEP_BYTES) await finish();
    },
    finish,
  };
}
