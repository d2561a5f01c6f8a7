import type { BuildReport, ChangeReport } from "@guildhall/contracts";
import type { EventBus } from "../../platform/index.ts";
import type { HeadlessJourney } from "../../workflow/index.ts";
import { progressLine, reportText } from "../run-words.ts";
import type { CommandContext, CommandResult, HeadlessCommands } from "./command.ts";
import { COMMAND_FORMS } from "./command-forms.ts";
import { readBuildRequest, readChangeRequest } from "./journey-requests.ts";

const finished = (report: BuildReport | ChangeReport): CommandResult => ({
  exitCode: report.ok ? 0 : 2,
  json: report,
  text: reportText(report),
});

/** `build` and `change`: the whole journey without a browser. */
export function createJourneyCommands(journey: HeadlessJourney, bus: EventBus): HeadlessCommands {
  async function told<T>({ log }: CommandContext, work: () => Promise<T>): Promise<T> {
    const leave = bus.on("event", (event) => {
      const line = progressLine(event);
      if (line) log(line);
    });
    try {
      return await work();
    } finally {
      leave();
    }
  }
  return {
    build: {
      ...COMMAND_FORMS.build,
      run: async (args, context) => {
        const request = await readBuildRequest(args, context.cwd);
        return finished(await told(context, () => journey.build(context.actor, request)));
      },
    },
    change: {
      ...COMMAND_FORMS.change,
      run: async (args, context) => {
        const request = await readChangeRequest(args, context.cwd);
        return finished(await told(context, () => journey.change(context.actor, request)));
      },
    },
  };
}
