import { counted, type ReviewFinding } from "@guildhall/contracts";
import { z } from "zod";
import type { SourceFile } from "../change/relevant-files.ts";
import { askRows } from "./evidence/ask-rows.ts";
import { codeViewOf } from "./evidence/code-view.ts";
import { besideTheProduct, isProse } from "./evidence/file-kind.ts";
import { namedFiles } from "./evidence/find-target.ts";
import { pastedCode } from "./evidence/pasted-code.ts";
import { groupFindings, lostFindings } from "./evidence/sort-findings.ts";
import { lockFileFindings } from "./security/lock-files.ts";
import { riskyCallsIn } from "./security/risky-calls.ts";
import { isSettings, masked, type Secret, secretIn } from "./security/secret-rules.ts";
import { type ExpertTask, READ_ONLY, type WayOfWorking } from "./way-of-working.ts";

const MAX_ROWS = 40;
const EXPLAINED = 5;
const MAX_LINE = 2000;
const LOCK = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|go\.sum|[\w-]+\.lock)$/;

type Said = Pick<ReviewFinding, "severity" | "rule" | "message" | "cure">;

/** Secrets of one file, wherever they stand, and risky calls of its code. */
export async function scanFile(file: SourceFile): Promise<ReviewFinding[]> {
  const { path, text } = file;
  if (LOCK.test(path)) return [];
  const beside = besideTheProduct(path);
  const lines = text.split("\n");
  const scanned = isProse(path) ? null : { ...file, lines, view: await codeViewOf(file) };
  return lines.flatMap((line, index) => {
    if (line.length > MAX_LINE) return [];
    const secret = secretIn(line, { bare: isSettings(path), next: lines[index + 1] ?? "" });
    const quote = (secret ? masked(line, secret.value) : line).trim().slice(0, 160);
    // A value in the documentation of a function is an example, unless its form says that it is a key.
    const inWords = secret && !secret.documented && scanned?.view(index + 1, line.indexOf(secret.value)) === "comment";
    const kind = beside ?? (inWords ? "documentation" : null);
    const told = (said: Said): ReviewFinding => ({
      ...{ path, line: index + 1, quote, by: "rule", explained: "" },
      ...said,
      message: kind ? `${said.message} This is ${kind}.` : said.message,
    });
    const risky = scanned ? riskyCallsIn(scanned, index + 1) : [];
    return [
      ...risky.map(({ rule, cwe, severity, message, cure }) =>
        told({ severity: beside ? "low" : severity, rule: `${rule} (CWE-${cwe})`, message, cure }),
      ),
      ...(secret ? [told(secretRow(secret, kind !== null))] : []),
    ];
  });
}

const secretRow = ({ rule, documented }: Secret, beside: boolean): Said => ({
  severity: !beside ? "critical" : documented ? "medium" : "low",
  rule: `${rule} (CWE-798)`,
  message: "A secret stands in the file; whoever can read the project or its history has it.",
  cure: "Make a new one, and read it from the environment. The old one stays in the history.",
});

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
  const scanned = await Promise.all(files.map(scanFile));
  const found = groupFindings([...scanned.flat(), ...lockFileFindings(files)]);
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
      reasons: [`${counted(rows.length, "row")}, every one found by a rule`, `${words} of them explained in words`],
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
