import { AppError } from "@guildhall/contracts";
import { judgeEdit } from "../change/judge-edit.ts";
import type { SourceFile } from "../change/relevant-files.ts";
import type { Trial } from "../project/trial.ts";
import { searchChange } from "../stages/write-change.ts";
import { runIn, sameBehaviour } from "./evidence/calls-of.ts";
import { codeMap, unitsOf } from "./evidence/code-map.ts";
import { namedFiles, targetsOf } from "./evidence/find-target.ts";
import { type Inputs, inputsOf } from "./evidence/inputs-of.ts";
import { renameAsked, renameSymbol } from "./evidence/rename-symbol.ts";
import type { ExpertTask, WayOfWorking, WorkDone } from "./way-of-working.ts";

const EXITS = "Name the function or file, give it tests first, or ask the reviewer what would make it simpler.";

/**
 * Changes the shape of code and proves that it does the same: the checks that passed still pass, and calls made from the
 * types of its functions come to what they came to before. A renaming is done by reading, without a model.
 */
export const refactorer: WayOfWorking = async (task) => {
  const rename = renameAsked(task.request);
  return rename ? renamed(task, rename) : reshaped(task);
};

async function renamed(task: ExpertTask, rename: { from: string; to: string }): Promise<WorkDone> {
  const { context, services, spec } = task;
  await context.emit({ type: "progress", label: `Renaming ${rename.from}` });
  const files = await renameSymbol(task.sources, rename);
  if (typeof files === "string") throw new AppError("STUCK", files, EXITS);
  const trial = await services.changes.openTrial(context.projectId);
  try {
    const before = {
      problems: await trial.problems(context.signal),
      checks: await services.changes.records(context.projectId),
    };
    const checks = before.checks ?? (await trial.check(context, spec));
    await trial.files.apply(files.map(({ path, text }) => ({ path, data: text })));
    await context.emit({ type: "progress", label: "Running the checks that passed before" });
    const now = { problems: await trial.problems(context.signal), checks: await trial.check(context, spec) };
    const verdict = judgeEdit({ problems: before.problems, checks }, now);
    const lost = [...verdict.newProblems, ...verdict.broken.map((id) => `the check ${id} fails now`)];
    if (lost.length > 0)
      throw new AppError(
        "STUCK",
        `Renamed \`${rename.from}\`, it does not do the same: ${lost.slice(0, 3).join("; ")}.`,
        EXITS,
      );
    const passed = now.checks.filter(({ status }) => status === "passed").length;
    const places = files.reduce((sum, file) => sum + file.text.split(rename.to).length - 1, 0);
    return done(files, {
      summary: `\`${rename.from}\` is called \`${rename.to}\` now, in ${places} places of ${files.length} files.`,
      proof: [...(passed > 0 ? [`${passed} checks pass as before.`] : []), "No new complaint of the compilers."],
      proven: passed > 0,
      by: "house",
    });
  } finally {
    await trial.close();
  }
}

async function reshaped(task: ExpertTask): Promise<WorkDone> {
  const { context, services, sources, request } = task;
  const units = await codeMap(sources);
  const named = namedFiles(request, sources);
  const [target] = targetsOf(request, units, named);
  const paths = target ? [target.path] : named.slice(0, 2);
  let compared = { compared: 0, functions: 0 };
  let inputs: Inputs | string | null = null;
  const guard = async (file: SourceFile, text: string, trial: Trial): Promise<string | null> => {
    const own = (await unitsOf(file)) ?? [];
    if (target && inputs === null) {
      await trial.files.write(file.path, file.text);
      const run = runIn(services.calls, { files: trial.files, language: target.language, signal: context.signal });
      inputs = await inputsOf(target, { request, units, sources }, run);
    }
    const known = typeof inputs === "object" ? inputs : null;
    const found = await sameBehaviour(services.calls, {
      files: trial.files,
      units: own.filter(({ kind }) => kind === "function"),
      before: file.text,
      after: text,
      signal: context.signal,
      ...(known ? { extra: known.calls, module: known.callee.module } : {}),
    });
    await trial.files.write(file.path, text);
    compared = found;
    return found.differs === null ? null : `it does not do the same: ${found.differs}`;
  };
  const about = target ? `\`${target.name}\` in ${target.path}` : (paths[0] ?? "the file");
  const { file, text, passed } = await searchChange(task, task.spec, {
    expert: task.expert.id,
    request: `${request.slice(0, 1500)}\n\nChange only the shape of ${about}: for every input it must do exactly what it does now.`,
    goal: { kind: "none" },
    ...(paths.length > 0 ? { paths } : {}),
    guard,
  });
  return done([{ path: file.path, text }], {
    summary: `${about} has another shape and does the same.`,
    proof: [
      ...(passed > 0 ? [`${passed} checks pass as before.`] : []),
      ...(compared.compared > 0
        ? [`${compared.compared} calls of ${compared.functions} functions came to the same before and after.`]
        : []),
    ],
    proven: passed > 0 || compared.compared > 0,
    by: "model",
  });
}

function done(
  files: SourceFile[],
  { summary, proof, proven, by }: { summary: string; proof: string[]; proven: boolean; by: "house" | "model" },
): WorkDone {
  const unproven = "There are no checks and no function that could be called: nothing proves that it does the same.";
  return {
    product: { kind: "change", summary, files: files.map(({ path }) => path), proof },
    verdict: { check: "same-behaviour", passed: proven ? true : null, reasons: proven ? proof : [unproven] },
    provenance: [
      {
        part: "change",
        by,
        source: by === "house" ? "names of the syntax trees" : "written by the model, tried in a copy",
      },
      { part: "proof", by: "record", source: "checks and calls, before and after" },
    ],
    files,
    label: summary.slice(0, 100),
  };
}
