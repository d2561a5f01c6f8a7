import type { TestPlan, TraceMatrix } from "@guildhall/contracts";

/** Text of one cell: a line break or a bar would end it, and nothing in it is markup. */
const cell = (text: string): string =>
  text
    .replaceAll("\\", "\\\\")
    .replaceAll(/([|`*_<>[\]])/g, "\\$1")
    .replaceAll(/\s+/g, " ")
    .trim();

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");

/** The trace matrix and the test plan as one Markdown page. Pure. */
export function matrixMarkdown(input: { title: string; matrix: TraceMatrix; plan: TestPlan }): string {
  const { matrix, plan } = input;
  const results = new Map(matrix.cases.map(({ check, result }) => [check.id, result]));
  const criteria = matrix.rows.map((row) => [
    row.criterionId,
    cell(row.text),
    row.priority,
    row.status,
    row.status === "passed" ? row.oracle : "",
    row.checks.map(cell).join(", "),
  ]);
  const cases = plan.rows.map((row) => [
    row.criterionId ?? "",
    cell(row.checkId ?? ""),
    cell(row.case || (row.reason ?? "")),
    row.technique ?? "",
    row.lane,
    cell(row.data),
    row.status,
    cell(results.get(row.checkId ?? "")?.file ?? ""),
  ]);
  return [
    `# Tests of ${cell(input.title)}`,
    `Version ${matrix.versionId ?? "none"}. Oracle: confirmed = by a person's example, derived = by a rule, house = the shell's own behaviour. The regression lane pins what accepted code does and proves no criterion.`,
    "## Criteria",
    table(["Criterion", "Text", "Priority", "State", "Oracle", "Cases"], criteria),
    "## Cases",
    table(["Criterion", "Case", "Title", "Technique", "Lane", "Data", "Result", "File"], cases),
    "",
  ].join("\n\n");
}
