import type { BuildReport, RunEvent } from "@guildhall/contracts";

/** One line for an event worth one; null for the rest. */
export function progressLine({ body }: RunEvent): string | null {
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

/** A report of a build or change, for people. */
export function reportText(report: BuildReport): string {
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
