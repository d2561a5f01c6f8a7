import {
  type BuildReport,
  type ChangeReport,
  type ReviewFinding,
  type RouteDecision,
  toErrorBody,
} from "@guildhall/contracts";
import type { CallToolResult } from "@modelcontextprotocol/server";
import { reportText } from "../run-words.ts";

/** What a client's model can read at once; the rest is looked up in the house. */
const MAX_TEXT = 16_000;
const MAX_ROWS = 100;

/** A text within bounds that says what was left out. */
function bounded(text: string, limit = MAX_TEXT): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit)}\n… ${text.length - limit} characters more are left out.`;
}

const firstRows = <T>(rows: readonly T[]): T[] => rows.slice(0, MAX_ROWS);

const answer = (text: string, structuredContent: Record<string, unknown>): CallToolResult => ({
  content: [{ type: "text", text: bounded(text) }],
  structuredContent,
});

export function decisionAnswer(decision: RouteDecision): CallToolResult {
  const { expert, confidence, way, reasons, candidates, policy, id } = decision;
  const chosen =
    expert ??
    `nobody for sure; the likeliest are ${
      candidates
        .slice(0, 2)
        .map((row) => row.expert)
        .join(" and ") || "unknown"
    }`;
  const rows = candidates.slice(0, 5);
  const text = [
    `${chosen} (${(confidence * 100).toFixed(0)} % sure, decided by: ${way})`,
    ...reasons.map((reason) => `- ${reason}`),
  ].join("\n");
  return answer(text, {
    id,
    expert,
    confidence,
    way,
    abstained: decision.abstained,
    candidates: rows,
    reasons,
    policy,
  });
}

/** A build or change: the outcome of every criterion, never a word of the model's for it. */
export function reportAnswer(report: BuildReport | ChangeReport, url: string): CallToolResult {
  const diff = "diff" in report ? `\n\nFiles changed:\n${report.diff || "none"}` : "";
  return answer(`${reportText(report)}\n\nLook at it: ${url}${diff}`, {
    ok: report.ok,
    projectId: report.projectId,
    runId: report.runId,
    version: report.version,
    url,
    tests: report.tests,
    criteria: firstRows(report.criteria).map(({ id, text, status, oracle }) => ({
      id,
      text: bounded(text, 300),
      status,
      oracle,
    })),
    files: firstRows(report.files),
    findings: firstRows(report.findings).map((finding) => bounded(finding, 300)),
    wallMs: report.wallMs,
  });
}

/** One line a finding; a message of a model is marked as such. */
export function findingLines(rows: readonly ReviewFinding[]): string {
  if (rows.length === 0) return "The rules of the house found nothing.";
  return firstRows(rows)
    .map(({ path, line, severity, message, cure, by, rule }) =>
      `${severity}: ${path}:${line}: ${message} ${cure}`
        .trim()
        .concat(` [${by === "model" ? "read by the model" : rule}]`),
    )
    .join("\n");
}

export function reviewAnswer({ text, rows }: { text: string; rows: readonly ReviewFinding[] }): CallToolResult {
  const findings = firstRows(rows).map(({ path, line, severity, rule, message, cure, by }) => ({
    ...{ path, line, severity, rule, message, cure, by },
  }));
  return answer(text, { findings });
}

/** A failure the client's model can act on: what happened and what to do next. */
export function failedAnswer(error: unknown): CallToolResult {
  const { code, message, remedy } = toErrorBody(error);
  return { isError: true, content: [{ type: "text", text: `${code}: ${message} ${remedy}` }] };
}
