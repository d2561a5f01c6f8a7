import type { ReviewFinding } from "@guildhall/contracts";
import { z } from "zod";
import type { SourceFile } from "../change/relevant-files.ts";
import { askRows } from "./evidence/ask-rows.ts";
import { isTestPath } from "./evidence/code-map.ts";
import { namedFiles } from "./evidence/find-target.ts";
import { pastedCode } from "./evidence/pasted-code.ts";
import { lostFindings, sortFindings } from "./evidence/sort-findings.ts";
import { lockFileFindings } from "./security/lock-files.ts";
import { riskyCallsIn } from "./security/risky-calls.ts";
import { masked, secretIn } from "./security/secret-rules.ts";
import { type ExpertTask, READ_ONLY, type WayOfWorking } from "./way-of-working.ts";

const MAX_ROWS = 40;
const EXPLAINED = 5;
const MAX_LINE = 2000;
const LOCK = /(?:^|\/)(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock|poetry\.lock)$/;

/** Secrets and risky calls of one file, line by line. Pure. */
export function scanFile({ path, text }: SourceFile): ReviewFinding[] {
  if (LOCK.test(path)) return [];
  return text.split("\n").flatMap((line, index) => {
    if (line.length > MAX_LINE) return [];
    const at = { path, line: index + 1, by: "rule" as const, explained: "" };
    const secret = secretIn(line);
    const rows: ReviewFinding[] = riskyCallsIn(path, line).map(({ rule, cwe, severity, message, cure }) => ({
      ...{ ...at, severity: isTestPath(path) ? "low" : severity, rule: `${rule} (CWE-${cwe})` },
      ...{ message, cure, quote: (secret ? masked(line, secret.value) : line).trim().slice(0, 160) },
    }));
    if (secret)
      rows.push({
        ...{ ...at, severity: isTestPath(path) ? "low" : "critical", rule: `${secret.rule} (CWE-798)` },
        message: "A secret stands in the file; whoever can read the project or its history has it.",
        cure: "Make a new one, and read it from the environment. The old one stays in the history.",
        quote: masked(line, secret.value).trim().slice(0, 160),
      });
    return rows;
  });
}

/**
 * Scans first: secrets, risky calls, lock files, all without a network. A model explains rows that were found; it can
 * add none and change no severity.
 */
export const security: WayOfWorking = async (task) => {
  const { context, request, sources } = task;
  await context.emit({ type: "progress", label: "Scanning the project" });
  const pasted = pastedCode(request);
  const named = namedFiles(request, sources);
  const files =
    pasted.length > 0 ? pasted : named.length > 0 ? sources.filter(({ path }) => named.includes(path)) : sources;
  const found = sortFindings([...files.flatMap(scanFile), ...lockFileFindings(files)]);
  const rows = await explained(task, found.slice(0, MAX_ROWS));
  const lost = lostFindings(rows, new Map(files.map(({ path, text }) => [path, text])));
  const lines = files.reduce((sum, { text }) => sum + text.split("\n").length, 0);
  const words = rows.filter((row) => row.explained !== "").length;
  return {
    ...READ_ONLY,
    product: {
      kind: "findings",
      rows,
      looked: { files: files.map(({ path }) => path).slice(0, 200), lines },
      notes: [
        `Scanned ${files.length} files, ${lines} lines, with rules for secrets, risky calls and lock files.`,
        "Not done here: known holes of the pinned versions (that needs a list from outside), and what only shows when it runs.",
        ...(found.length > MAX_ROWS ? [`The ${MAX_ROWS} worst of ${found.length} rows are shown.`] : []),
      ],
    },
    verdict: {
      check: "found-by-rule",
      passed: lost.length === 0 && rows.every(({ by }) => by === "rule"),
      reasons: [`${rows.length} rows, every one found by a rule`, `${words} of them explained in words`],
    },
    provenance: [
      { part: "rows", by: "house", source: "rules for secrets and risky calls, lock files" },
      ...(words > 0 ? [{ part: "explanations", by: "model" as const, source: "words on rows that were found" }] : []),
    ],
  };
};

async function explained(task: ExpertTask, rows: ReviewFinding[]): Promise<ReviewFinding[]> {
  const shown = rows.slice(0, EXPLAINED);
  if (shown.length === 0) return rows;
  await task.context.emit({ type: "progress", label: "Explaining what was found" });
  const list = shown.map(
    (row, index) => `${index + 1}. ${row.path}:${row.line} ${row.rule}\n   ${row.quote}\n   ${row.message}`,
  );
  const schema = z.object({
    rows: z.array(z.object({ row: z.number().int(), why: z.string().max(400) })).max(EXPLAINED),
  });
  const answer = await askRows(task, {
    content: `Findings:\n${list.join("\n")}\n\nAsked: ${task.request.slice(0, 600)}`,
    schema,
  });
  const words = new Map((answer?.rows ?? []).map(({ row, why }) => [row, why.trim()]));
  return rows.map((row, index) => ({ ...row, explained: index < EXPLAINED ? (words.get(index + 1) ?? "") : "" }));
}
