import { type CaseResult, counted, type FileDiff, type ReviewFinding } from "@guildhall/contracts";
import { z } from "zod";
import type { SourceFile } from "../change/relevant-files.ts";
import { askRows } from "./evidence/ask-rows.ts";
import { type CodeUnit, codeMap, isTestPath, languageOf } from "./evidence/code-map.ts";
import { isGenerated } from "./evidence/file-kind.ts";
import { namedFiles, targetsOf } from "./evidence/find-target.ts";
import { lineAt, numbered } from "./evidence/numbered.ts";
import { pastedCode } from "./evidence/pasted-code.ts";
import { groupFindings, lostFindings } from "./evidence/sort-findings.ts";
import { addedLines, diffFacts } from "./review/diff-facts.ts";
import { reviewCode } from "./review/review-code.ts";
import { type ExpertTask, READ_ONLY, type WayOfWorking } from "./way-of-working.ts";

const MAX_ROWS = 25;
const MAX_FILES = 60;
const ABOUT_CHANGE =
  /\b(?:chang(?:e|es|ed)|diff|commits?|merge|pull request|pr|mr|ship|änderung(?:en)?|cambios|modifications?)\b/i;

/** What is looked at: whole files, and in them the lines that are meant; null = all of them. */
interface Scope {
  files: SourceFile[];
  lines: Map<string, Set<number>> | null;
  /** What a model is shown. */
  shown: { path: string; text: string; first: number } | null;
  facts: ReviewFinding[];
  named: string;
}

const modelRows = z.object({
  rows: z
    .array(
      z.object({
        line: z.number().int(),
        quote: z.string().max(80),
        severity: z.enum(["high", "medium", "low"]),
        problem: z.string().max(240),
        cure: z.string().max(200),
      }),
    )
    .max(3),
});

/**
 * Findings with file, line and severity: rules over syntax trees, what the compilers say, failing checks and facts of
 * the change come first. A model may add rows; one stands when the characters it quotes are on the line it names.
 */
export const reviewer: WayOfWorking = async (task) => {
  const { context, services } = task;
  await context.emit({ type: "progress", label: "Reading the code" });
  const pasted = pastedCode(task.request);
  const units = await codeMap(pasted.length > 0 ? pasted : task.sources);
  const scope = pasted.length > 0 ? pastedScope(pasted) : await scopeOf(task, units);
  const inside = ({ path, line }: Pick<ReviewFinding, "path" | "line">) =>
    scope.files.some((file) => file.path === path) &&
    (scope.lines === null || line === 0 || (scope.lines.get(path)?.has(line) ?? false));
  const problems = pasted.length > 0 ? [] : await services.projects.problems(context.projectId, context.signal);
  const records = pasted.length > 0 ? null : await services.changes.records(context.projectId);
  const texts = new Map(scope.files.map(({ path, text }) => [path, text]));
  const found = groupFindings(
    [
      ...problems.map(
        (problem): ReviewFinding => ({
          ...{
            path: problem.path,
            line: problem.line,
            severity: "high",
            rule: problem.source,
            message: problem.message.slice(0, 600),
          },
          ...{
            cure: "",
            quote: lineAt(texts.get(problem.path) ?? "", problem.line)
              .trim()
              .slice(0, 160),
            by: "tool",
            explained: "",
          },
        }),
      ),
      ...failing(records, scope),
      ...scope.facts,
      ...(await reviewCode(scope.files, units)),
    ].filter(inside),
  );
  const added = await modelFindings(task, scope, found);
  const rows = groupFindings([...found, ...added.rows]).slice(0, MAX_ROWS);
  const lost = lostFindings(rows, texts);
  const looked = scope.files.map(({ path }) => path);
  const lines = scope.files.reduce(
    (sum, { path, text }) => sum + (scope.lines?.get(path)?.size ?? text.split("\n").length),
    0,
  );
  const generated = scope.files.filter(isGenerated).length;
  const notes = [
    `Looked at ${scope.named}.`,
    ...(generated > 0
      ? [`${generated} of them were written by a program or brought along: no rule speaks of those.`]
      : []),
    ...(records === null && pasted.length === 0
      ? ["The checks did not run on this version, so no record speaks of it."]
      : []),
    ...(found.length + added.rows.length > MAX_ROWS
      ? [`The ${MAX_ROWS} worst of ${found.length + added.rows.length} rows are shown.`]
      : []),
  ];
  return {
    ...READ_ONLY,
    product: { kind: "findings", rows, looked: { files: looked, lines }, notes },
    verdict: {
      check: "rows-point-at-lines",
      passed: lost.length === 0,
      reasons: [
        `${counted(rows.length, "row")}, each at a line that is there`,
        ...(added.refused > 0
          ? [`${counted(added.refused, "row")} of the model left out: what is quoted is not on that line`]
          : []),
      ],
    },
    provenance: [
      { part: "rules", by: "house", source: "syntax trees, compilers, facts of the change" },
      ...(records ? [{ part: "checks", by: "record" as const, source: "the last run of the checks" }] : []),
      ...(added.rows.length > 0
        ? [{ part: "added rows", by: "model" as const, source: "read by the model, lines verified" }]
        : []),
    ],
  };
};

const all = (text: string) => new Set(text.split("\n").map((_, index) => index + 1));

function pastedScope(files: SourceFile[]): Scope {
  const [first] = files;
  return {
    files,
    lines: null,
    shown: first ? { ...first, first: 1 } : null,
    facts: [],
    named: "the code in the request",
  };
}

async function scopeOf(
  { request, sources, context, services }: ExpertTask,
  units: readonly CodeUnit[],
): Promise<Scope> {
  const named = namedFiles(request, sources);
  const [unit] = targetsOf(request, units, named);
  if (unit) {
    const file = sources.find(({ path }) => path === unit.path);
    const lines = new Set(
      Array.from({ length: unit.endLine - unit.startLine + 1 }, (_, index) => unit.startLine + index),
    );
    return {
      ...{ files: file ? [file] : [], lines: new Map([[unit.path, lines]]), facts: [] },
      shown: { path: unit.path, text: unit.text, first: unit.startLine },
      named: `\`${unit.name}\` in ${unit.path}`,
    };
  }
  const files = sources.filter(({ path }) => named.includes(path));
  if (files.length > 0) return wholeFiles(files, files.map(({ path }) => path).join(", "));
  const last = ABOUT_CHANGE.test(request) ? await services.changes.last(context.projectId) : null;
  if (last?.files.some(({ binary }) => !binary)) return changeScope(sources, last);
  const code = sources.filter(({ path }) => languageOf(path) !== null);
  return wholeFiles(code.slice(0, MAX_FILES), `${Math.min(code.length, MAX_FILES)} of ${code.length} files of code`);
}

function wholeFiles(files: SourceFile[], named: string): Scope {
  const longest = files.filter(({ path }) => !isTestPath(path)).toSorted((a, b) => b.text.length - a.text.length)[0];
  return { files, lines: null, shown: longest ? { ...longest, first: 1 } : null, facts: [], named };
}

function changeScope(sources: readonly SourceFile[], { label, files }: { label: string; files: FileDiff[] }): Scope {
  const touched = files.filter(({ status, binary }) => status !== "deleted" && !binary);
  const now = sources.filter(({ path }) => touched.some((file) => file.path === path));
  const lines = new Map(
    touched.map(({ path, status, before, after }) => [
      path,
      status === "added" ? all(after) : new Set(addedLines(before, after)),
    ]),
  );
  const most = touched.toSorted((a, b) => (lines.get(b.path)?.size ?? 0) - (lines.get(a.path)?.size ?? 0))[0];
  const at = most ? Math.max(1, Math.min(...(lines.get(most.path) ?? [1])) - 3) : 1;
  return {
    ...{ files: now, lines, facts: diffFacts(files), named: `the last change, “${label}”` },
    shown: most
      ? {
          path: most.path,
          text: most.after
            .split("\n")
            .slice(at - 1)
            .join("\n"),
          first: at,
        }
      : null,
  };
}

/** Checks that failed in the last run, where their file is among those looked at. */
function failing(records: CaseResult[] | null, { files }: Scope): ReviewFinding[] {
  return (records ?? [])
    .filter(({ status }) => status === "failed")
    .flatMap(({ checkId, file, output }) =>
      file !== "" && !files.some(({ path }) => path === file)
        ? []
        : [
            {
              ...{
                path: file === "" ? (files[0]?.path ?? "") : file,
                line: 0,
                severity: "high" as const,
                rule: "failing-check",
              },
              message: `The check ${checkId} fails: ${output.trim().split("\n").at(-1)?.slice(0, 200) ?? ""}`,
              ...{ cure: "", quote: "", by: "record" as const, explained: "" },
            },
          ],
    );
}

async function modelFindings(
  task: ExpertTask,
  { shown }: Scope,
  found: readonly ReviewFinding[],
): Promise<{ rows: ReviewFinding[]; refused: number }> {
  if (!shown) return { rows: [], refused: 0 };
  await task.context.emit({ type: "progress", label: `Reading ${shown.path}` });
  const text = shown.text.slice(0, task.expert.decoding.contextCharacters);
  const known = found
    .filter(({ path }) => path === shown.path)
    .slice(0, 6)
    .map(({ line, rule }) => `line ${line}: ${rule}`);
  const answer = await askRows(task, {
    content: `${shown.path}:\n${numbered(text, shown.first)}\n\nKnown already: ${known.join("; ") || "nothing"}.\nAsked: ${task.request.slice(0, 600)}\n\nWhat else is wrong?`,
    schema: modelRows,
  });
  const lines = text.split("\n");
  const rows = (answer?.rows ?? []).flatMap((row): ReviewFinding[] => {
    const quote = row.quote.trim();
    if (quote.length < 2 || row.problem.trim() === "") return [];
    const named = lines[row.line - shown.first];
    const others = lines.flatMap((line, index) => (line.includes(quote) ? [index + shown.first] : []));
    // A number that slipped is mended where the quote stands once.
    const line = named?.includes(quote) ? row.line : others.length === 1 ? others[0] : undefined;
    if (line === undefined || found.some((known) => known.path === shown.path && known.line === line)) return [];
    return [
      {
        ...{ path: shown.path, line, rule: "model", message: row.problem.trim(), cure: row.cure.trim() },
        // Nobody ran anything: what only was read is never the worst.
        severity: row.severity === "high" ? "medium" : row.severity,
        ...{ quote: (lines[line - shown.first] ?? "").trim().slice(0, 160), by: "model", explained: "" },
      },
    ];
  });
  return { rows, refused: (answer?.rows.length ?? 0) - rows.length };
}
