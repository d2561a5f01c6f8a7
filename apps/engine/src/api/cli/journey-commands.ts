import type { BuildReport, ChangeReport, Verbs } from "@guildhall/contracts";
import type { EventBus } from "../../platform/index.ts";
import type { HeadlessJourney } from "../../workflow/index.ts";
import { reportText } from "../run-words.ts";
import { type RunWatch, watchRuns } from "../watch-runs.ts";
import type { CommandContext, CommandResult, HeadlessCommands } from "./command.ts";
import { COMMAND_FORMS } from "./command-forms.ts";
import { readBuildRequest, readChangeRequest } from "./journey-requests.ts";

const finished = (report: BuildReport | ChangeReport): CommandResult => ({
  exitCode: report.ok ? 0 : 2,
  json: report,
  text: reportText(report),
});

interface JourneyCommandParts {
  journey: HeadlessJourney;
  bus: EventBus;
  runs: Pick<Verbs["runs"], "stop">;
}

/** `build` and `change`: the whole journey without a browser. A caller that leaves stops the run that works for it. */
export function createJourneyCommands({ journey, bus, runs }: JourneyCommandParts): HeadlessCommands {
  async function watched<T>({ actor, signal, log }: CommandContext, work: (watch: RunWatch) => Promise<T>): Promise<T> {
    const watch = watchRuns(bus, { signal, tell: log }, (runId) => runs.stop(actor, { runId }));
    try {
      return await work(watch);
    } finally {
      watch.leave();
    }
  }
  return {
    build: {
      ...COMMAND_FORMS.build,
      run: async (args, context) => {
        const request = await readBuildRequest(args, context.cwd);
        return finished(await watched(context, ({ onRun }) => journey.build(context.actor, { ...request, onRun })));
      },
    },
    change: {
      ...COMMAND_FORMS.change,
      run: async (args, context) => {
        const request = await readChangeRequest(args, context.cwd);
        return finished(await watched(context, ({ onRun }) => journey.change(context.actor, { ...request, onRun })));
      },
    },
  };
}
