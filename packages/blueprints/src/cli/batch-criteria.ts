import { type BatchAction, batchBase, batchColumnsOf, batchParts } from "./batch.ts";
import type { Promised } from "./checks.ts";
import { call } from "./command-calls.ts";
import { refusedCode } from "./exit-status.ts";
import { commandUsage } from "./extras.ts";
import type { CliCommand, CliForm } from "./form.ts";
import { spaced } from "./words.ts";

/** A command that works through a file: what one row gives is what the brief shows the other command to give. */
export function batchCriteria(form: CliForm, command: CliCommand, action: BatchAction): Promised[] {
  const base = batchBase(form, action);
  if (!base) return [];
  const columns = batchColumnsOf(base, action);
  const names = [action.name, ...columns.map((one) => one.column)];
  const fill = (line: string, values: Record<string, string>): string =>
    batchParts(line)
      .map((part) => (part.hole ? (values[part.hole] ?? "") : part.text))
      .join("");
  const session = form.sessions.find(
    (one) =>
      one.args[0] === base.name &&
      one.args.length === columns.length + 1 &&
      !one.args.some((word) => /^--?[a-z]/i.test(word)),
  );
  const row = session ? ["row-1", ...session.args.slice(1)] : null;
  const when = `${commandUsage(form, command)} is run`;
  const me = command.name ? [command.name] : [];
  const shape = fill(action.line, { name: action.name.toUpperCase(), result: "RESULT" });
  const values = { name: "row-1", result: session?.stdout ?? "", total: session?.stdout ?? "" };
  return [
    {
      when,
      shall: `print "${shape}" for every row of the CSV file with the columns ${names.map(spaced).join(", ")}${action.total ? `, and at the end "${fill(action.total, { total: "SUM" })}"` : ""}`,
      priority: "must",
      checks: row
        ? [
            call("row", "a row gives what the call of the brief gives", [...me, "rows.csv"], {
              oracle: "derived",
              files: { "rows.csv": `${names.join(",")}\n${row.join(",")}\n` },
              stdoutContains: [fill(action.line, values), ...(action.total ? [fill(action.total, values)] : [])],
            }),
          ]
        : [],
    },
    {
      when: "a row cannot be read",
      shall: `name its line on standard error and exit with ${refusedCode(form)}`,
      priority: "must",
      checks: [
        call("nocolumn", "a file without the columns is refused", [...me, "rows.csv"], {
          files: { "rows.csv": "a,b\n1,2\n" },
          exitCode: refusedCode(form),
          stderrContains: ["column"],
        }),
      ],
    },
  ];
}
