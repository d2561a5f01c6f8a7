import type { ExerciseSolver } from "../../workflow/index.ts";
import type { HeadlessCommands } from "./command.ts";
import { COMMAND_FORMS } from "./command-forms.ts";
import { readSolveRequest, writeSolution } from "./exercise-folder.ts";

/** `solve`: completes the file of one exercise from its instructions; its tests are never read. */
export function createSolveCommand(solver: ExerciseSolver): HeadlessCommands {
  return {
    solve: {
      ...COMMAND_FORMS.solve,
      run: async (args, { actor, cwd, signal, log }) => {
        const { file, seed, ...exercise } = await readSolveRequest(args, cwd);
        const solution = await solver.solve(actor, exercise, {
          seed,
          signal,
          onPhase: (phase, detail) => log(`${phase}: ${detail}`),
        });
        const written = solution.code !== null && !args.values["dry-run"];
        if (written) await writeSolution(file, exercise.stub, solution.code ?? "");
        const { examples, candidates } = solution;
        const seconds = Math.round(solution.wallMs / 1000);
        const text = [
          solution.code === null ? "No answer could be used." : written ? `Written: ${file}` : solution.code,
          examples.found === 0
            ? `The instructions show no example, so nothing proves it; chosen among ${candidates} answers in ${seconds} s.`
            : `${examples.passed} of ${examples.found} examples and messages of the instructions fulfilled; chosen among ${candidates} answers in ${seconds} s.`,
        ].join("\n");
        return { exitCode: solution.ok ? 0 : 2, json: { ...solution, files: written ? [file] : [] }, text };
      },
    },
  };
}
