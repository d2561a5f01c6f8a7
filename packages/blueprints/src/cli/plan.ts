import type { Language, RowSource, SpecRow } from "@guildhall/contracts";
import type { LeafHandle, PlanHandles } from "../blueprint.ts";
import { commandUsage } from "./extras.ts";
import { type CliCommand, type CliForm, MOST_COMMANDS, MOST_LEAVES } from "./form.ts";
import { languageName } from "./leaves.ts";
import { cliRows } from "./rows.ts";

/** How the plan of a command line tool or library is edited: each leaf is a rule of the form. */
export function cliPlan(form: CliForm, language: Language, sources: Record<string, RowSource>): PlanHandles {
  const rows = cliRows(form, sources);
  return { leaves: form.leaves.map((_, at) => handleOf(form, language, { at, rows })), add: places(form) };
}

function handleOf(form: CliForm, language: Language, { at, rows }: { at: number; rows: SpecRow[] }): LeafHandle {
  const path = `/leaves/${at}`;
  const own = form.leaves[at]?.name ?? "";
  const of = languageName(language, own);
  const callers = form.commands.filter(({ action }) => action.kind === "compute" && action.leaf === own);
  // Without any command or function the program would be given this one again.
  const only = !form.library && form.leaves.length === 1 && callers.length === form.commands.length;
  return {
    of,
    name: `${path}/name`,
    rows: rows
      .filter((row) => row.path.startsWith(`${path}/`))
      .map((row) => (row.path === `${path}/name` ? { ...row, value: of } : row)),
    remove: only ? null : path,
    note: noteOf(form, callers, only),
  };
}

function noteOf(form: CliForm, callers: CliCommand[], only: boolean): string {
  if (callers.length === 0) return "Another input is said as a change in the conversation.";
  const calls = callers.map((one) => `\`${commandUsage(form, one)}\``).join(" and ");
  const inputs = `It is called by ${calls}: its inputs are the arguments there, which are added in Requirements.`;
  return only ? `${inputs} It is all the program does, so it stays.` : `${inputs} Removing it removes the command too.`;
}

/** A function that nothing calls would do nothing: only a library has such. */
function places(form: CliForm): PlanHandles["add"] {
  if (form.leaves.length >= MOST_LEAVES) return { places: [], note: `A tool has at most ${MOST_LEAVES} leaves.` };
  if (!form.library && form.commands.length >= MOST_COMMANDS)
    return { places: [], note: `A tool has at most ${MOST_COMMANDS} commands.` };
  const purpose = `/leaves/${form.leaves.length}/purpose`;
  const alone = form.commands.length === 1 && form.commands[0]?.name === "";
  const label = alone
    ? "A command with its function; what the program does now then needs a word of its own too"
    : "A command with its function";
  const command = { path: "/commands", label, purpose, takesInput: true };
  return {
    places: form.library
      ? [{ path: "/leaves", label: "A function of the library", purpose, takesInput: false }]
      : [command],
    note: "",
  };
}
