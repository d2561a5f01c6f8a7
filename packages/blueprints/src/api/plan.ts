import type { RowSource } from "@guildhall/contracts";
import type { LeafHandle, PlanHandles } from "../blueprint.ts";
import type { ApiForm } from "./form.ts";
import { isLeafRule } from "./leaves.ts";
import { apiRows } from "./rows.ts";

/** How the plan of a service is edited: each leaf is a rule about several entries, or a report. */
export function apiPlan(form: ApiForm, sources: Record<string, RowSource>): PlanHandles {
  const rows = apiRows(form, sources);
  const handle = (path: string, name: string, what: string): LeafHandle => ({
    of: name,
    name: `${path}/name`,
    rows: [
      {
        path: `${path}/name`,
        section: "Rules",
        label: "Function",
        kind: "text",
        value: name,
        source: sources[`${path}/name`] ?? "default",
      },
      ...rows.filter((row) => row.path.startsWith(`${path}/`)),
    ],
    remove: path,
    note: `What it does and takes follows from the ${what} and its entities; other wishes are a change in the conversation.`,
  });
  return {
    leaves: [
      ...form.rules.flatMap((rule, at) => (isLeafRule(rule) ? [handle(`/rules/${at}`, rule.name, "rule")] : [])),
      ...form.reports.map((report, at) => handle(`/reports/${at}`, report.name, "report")),
    ],
    add: {
      places: [],
      note: "A leaf of a service is a rule about several entries or a report, and both are read from sentences: say it as a change in the conversation, like “a room cannot be booked twice at the same time”.",
    },
  };
}
