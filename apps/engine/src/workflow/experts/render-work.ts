import type { Citation, Measured, ReviewFinding, Work, WorkProduct } from "@guildhall/contracts";
import { spreadOf } from "./profile/measured.ts";

const MAX_ROWS = 12;
const MAX_DOCUMENT = 3500;

const placeOf = ({ path, startLine, endLine }: Citation) =>
  startLine === endLine ? `\`${path}\` line ${startLine}` : `\`${path}\` lines ${startLine}–${endLine}`;
/** Without the full stop that the sentence around it brings. */
const part = (text: string) => inline(text).replace(/(?<!\.)\.$/, "");
/** One line of Markdown whatever it holds. */
const inline = (text: string) => text.replace(/\s+/g, " ").trim();
const code = (text: string) => `\`${inline(text).replaceAll("`", "'")}\``;
const list = (rows: readonly string[]) => rows.map((row) => `- ${row}`).join("\n");

function finding({ path, line, severity, rule, message, cure, quote, by, explained }: ReviewFinding): string {
  const where = line === 0 ? code(path) : code(`${path}:${line}`);
  const parts = [
    `- **${severity}** ${where} ${inline(message)}${cure ? ` ${inline(cure)}` : ""} _(${by === "model" ? "read by the model" : rule})_`,
    ...(quote ? [`  ${code(quote)}`] : []),
    ...(explained ? [`  ${inline(explained)}`] : []),
  ];
  return parts.join("\n");
}

const figure = (ms: number) => String(Number(ms.toPrecision(3)));

function times(title: string, { medianMs, runsMs, rows }: Measured): string[] {
  const { lower, upper, fastest, slowest } = spreadOf(runsMs);
  return [
    `**${title}: ${figure(medianMs)} ms** (median of ${runsMs.length} runs; half of them between ${figure(lower)} and ${figure(upper)} ms; fastest ${figure(fastest)}, slowest ${figure(slowest)})`,
    ...(rows.length > 0
      ? [
          `| function | where | own time, ms | calls |\n|---|---|---|---|\n${rows
            .slice(0, 6)
            .map(
              ({ name, path, line, selfMs, calls }) =>
                `| ${code(name)} | ${code(`${path}:${line}`)} | ${figure(selfMs)} | ${calls ?? "sampled"} |`,
            )
            .join("\n")}`,
        ]
      : []),
  ];
}

function body(product: WorkProduct): string[] {
  switch (product.kind) {
    case "answer":
      return [
        product.text,
        ...(product.citations.length > 0 && !product.refused
          ? [product.citations.map((place, index) => `[${index + 1}] ${placeOf(place)}`).join(" · ")]
          : []),
      ];
    case "findings":
      return [
        product.rows.length === 0 ? "Nothing was found." : product.rows.slice(0, MAX_ROWS).map(finding).join("\n"),
        ...(product.rows.length > MAX_ROWS ? [`and ${product.rows.length - MAX_ROWS} more rows.`] : []),
        product.notes.map(inline).join(" "),
      ];
    case "change":
      return [product.summary, list(product.proof), `Changed: ${product.files.map(code).join(", ")}`];
    case "tests":
      return [
        `**Tests of ${product.target}**${product.path ? ` in ${code(product.path)}` : ""}`,
        list(
          product.cases
            .slice(0, MAX_ROWS)
            .map(
              ({ call, outcome, oracle }) =>
                `${code(call)} → ${code(outcome)}${oracle === "confirmed" ? " (confirmed)" : ""}`,
            ),
        ),
        ...(product.mutants > 0
          ? [`${product.killed} of ${product.mutants} small changes of the code are noticed.`]
          : []),
        ...(product.survivors.length > 0
          ? [`Not noticed:\n${list(product.survivors.map(({ line, change }) => `line ${line}: ${code(change)}`))}`]
          : []),
        list(product.notes),
        ...(product.cases.some(({ oracle }) => oracle === "none")
          ? ["Values without “confirmed” are what the code gives today: look whether they are right."]
          : []),
      ];
    case "plan":
      return [
        product.rows
          .map(
            ({ id, title, doneWhen, after, about }) =>
              `- **${id}** ${inline(title)}${after.length > 0 ? ` (after ${after.join(", ")})` : ""}${doneWhen ? `\n  done when ${inline(doneWhen)}` : ""}${about.length > 0 ? `\n  ${about.map(code).join(", ")}` : ""}`,
          )
          .join("\n"),
        ...(product.questions.length > 0 ? [`Open questions:\n${list(product.questions.map(inline))}`] : []),
      ];
    case "document":
      return [
        `**${product.title}**: ${product.files.map(code).join(", ")}`,
        product.text.length > MAX_DOCUMENT ? `${product.text.slice(0, MAX_DOCUMENT)}\n…` : product.text,
        ...(product.names.dropped.length > 0
          ? [`Left out, because the code does not bear it out:\n${list(product.names.dropped.map(inline))}`]
          : []),
      ];
    case "files":
      return [
        list(
          product.files.map(
            ({ path, status }) => `${code(path)} ${status === "written" ? "was written" : "was there and is kept"}`,
          ),
        ),
        ...(product.facts.length > 0 ? [`Made from: ${product.facts.map(part).join("; ")}.`] : []),
        product.lint.length === 0
          ? "The rules of these formats have no complaint."
          : product.lint.slice(0, MAX_ROWS).map(finding).join("\n"),
      ];
    case "profile":
      return [
        `Measured ${code(product.command)} in the sandbox.`,
        ...times("Before", product.before),
        ...(product.after ? times("After", product.after) : []),
        list(product.notes),
      ];
  }
}

/** The work of an expert as Markdown for the conversation; every part comes from its typed rows. Pure. */
export function renderWork({ product, verdict }: Pick<Work, "product" | "verdict">): string {
  const told = verdict.passed === true ? "Checked" : verdict.passed === false ? "Not accepted" : "Not checked";
  return [...body(product), `_${told}: ${verdict.reasons.map(part).join("; ")}._`]
    .filter((part) => part.trim() !== "")
    .join("\n\n");
}
