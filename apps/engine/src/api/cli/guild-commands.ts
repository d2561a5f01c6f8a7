import type { ExpertView, RouteDecision, Verbs } from "@guildhall/contracts";
import { createAskCommand } from "./ask-command.ts";
import type { HeadlessCommands } from "./command.ts";
import { COMMAND_FORMS } from "./command-forms.ts";
import { readExpertsRequest, readRouteRequest, requireExpert } from "./guild-requests.ts";

const SHOWN = 5;
const percent = (share: number): string => `${Math.round(share * 100)} %`;

function decisionText(decision: RouteDecision): string {
  const { expert, confidence, way, outOfDomain, candidates, reasons, degraded, latencyMs, policy } = decision;
  const nobody = outOfDomain ? "no expert: out of domain" : "no expert chosen: name one with --expert";
  const rows = candidates
    .slice(0, SHOWN)
    .map(
      (row) =>
        `  ${row.expert.padEnd(14)} score ${row.score.toFixed(2)}  gate ${row.gate.toFixed(2)}  record ${row.record.toFixed(2)} (${row.outcomes})  load ${row.load.toFixed(2)}`,
    );
  return [
    expert === null ? nobody : `${expert} (${percent(confidence)}, by ${way})`,
    ...reasons.map((reason) => `  why: ${reason}`),
    ...rows,
    ...degraded.map((line) => `  note: ${line}`),
    `${latencyMs.toFixed(1)} ms, policy ${policy}`,
  ].join("\n");
}

function expertText({ id, summary, state, load, records, origin, head }: ExpertView): string {
  const record = records
    .map(({ intent, mean, interval: [low, high], outcomes }) =>
      outcomes === 0
        ? `${intent}: no record yet`
        : `${intent}: ${percent(mean)} (${percent(low)} to ${percent(high)}, ${outcomes})`,
    )
    .join(", ");
  const own = origin === "team" ? `, your team's (${head})` : "";
  return `${id.padEnd(14)} ${state}, load ${load.toFixed(2)}${own}\n    ${summary}\n    ${record || "no intent of its own yet"}`;
}

/** `route`, `ask` and `experts`. */
export function createGuildCommands(verbs: Verbs["guild"]): HeadlessCommands {
  return {
    route: {
      ...COMMAND_FORMS.route,
      run: async (args, { actor, cwd }) => {
        const decision = await verbs.route(actor, await readRouteRequest(args, cwd));
        return { exitCode: 0, json: decision, text: decisionText(decision) };
      },
    },
    ...createAskCommand(verbs),
    experts: {
      ...COMMAND_FORMS.experts,
      run: async (args, { actor, cwd }) => {
        const request = await readExpertsRequest(args, cwd);
        if (request.action === "remove") {
          const json = await verbs.removeExpert(actor, { expert: request.id });
          return { exitCode: 0, json, text: `${request.id} is no longer routed to.` };
        }
        if (request.action === "add") {
          const expert = requireExpert(request.file, await verbs.readExpert(actor, { text: request.text }));
          const added = await verbs.addExpert(actor, expert);
          return { exitCode: 0, json: added, text: `Routed to from now on:\n${expertText(added)}` };
        }
        const experts = await verbs.experts(actor);
        return { exitCode: 0, json: { experts }, text: experts.map(expertText).join("\n") };
      },
    },
  };
}
