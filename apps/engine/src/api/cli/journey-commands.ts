import type { BuildReport, ChangeReport, RunEvent } from "@guildhall/contracts";
import type { EventBus } from "../../platform/index.ts";
import type { HeadlessJourney } from "../../workflow/index.ts";
import type { CommandContext, CommandResult, HeadlessCommands } from "./command.ts";
import { COMMAND_FORMS } from "./command-forms.ts";
import { readBuildRequest, readChangeRequest } from "./journey-requests.ts";

/** One line of stderr for an event worth one. */
function progressLine({ body }: RunEvent): string | null {
  switch (body.type) {
    case "stage.started":
      return `${body.stage}: ${body.label}`;
    case "stage.finished":
      return `${body.stage}: ${body.status} in ${(body.ms / 1000).toFixed(1)} s`;
    case "progress":
      return `  ${body.label}${body.total ? ` (${body.done ?? 0}/${body.total})` : ""}`;
    case "leaf.state":
      return `  ${body.leaf}: ${body.state}${body.detail ? ` – ${body.detail}` : ""}`;
    case "notice":
      return `  ${body.level}: ${body.text}`;
    default:
      return null;
  }
}

const MARKS = { passed: "✓", failed: "✗", disputed: "?", untested: "·" } as const;

function reportText(report: BuildReport): string {
  const rows = report.criteria.map(
    ({ id, status, oracle, text: wording }) => `${MARKS[status]} ${id}  ${wording}  [${status}, ${oracle}]`,
  );
  const { passed, failed } = report.tests;
  return [
    ...rows,
    "",
    `${passed} tests passed, ${failed} failed, ${(report.wallMs / 1000).toFixed(0)} s`,
    ...(report.run ? [`start it: cd ${report.run.cwd} && ${report.run.argv.join(" ")}`] : []),
    ...report.findings.map((finding) => `note: ${finding}`),
    report.ok ? "Every must criterion passed." : "Not every must criterion passed.",
  ].join("\n");
}

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
