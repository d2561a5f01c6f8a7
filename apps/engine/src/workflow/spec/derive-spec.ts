import { type Blueprint, blueprintOf, guessBlueprint, type WholeFile } from "@guildhall/blueprints";
import type { Check, Example, Leaf, ProjectSpec, Requirement, SpecView } from "@guildhall/contracts";
import { estimateMs, type Pace } from "../project/build-pace.ts";
import { agreedTexts, shownTexts } from "./agreed-texts.ts";
import { nameOf, valueAt } from "./named-path.ts";
import { partsOf } from "./parts.ts";
import { promptSheet } from "./prompt-sheet.ts";
import { unplacedClauses } from "./unplaced-clauses.ts";

export interface DerivedSpec {
  blueprint: Blueprint;
  /** The form, valid and complete. */
  form: unknown;
  /** The blueprint's, then what the brief also says and none of them speaks of. */
  requirements: Requirement[];
  /** Clauses of the brief without a row or criterion; none of them looks proved. */
  unplaced: string[];
  leaves: Leaf[];
  /** Files the model writes whole; empty for kinds made of a shell and leaves. */
  files: WholeFile[];
  examples: Example[];
  checks: Check[];
}

/** Everything that follows from an agreed spec without a model: stories, leaves, checks. Pure. */
export function deriveSpec(spec: ProjectSpec): DerivedSpec {
  const blueprint = blueprintOf(spec.blueprint);
  const form = blueprint.finish(blueprint.form.parse(spec.form));
  const requirements = blueprint.requirements(form);
  const checks = blueprint.checks(form);
  const rows = blueprint.rows(form, spec.sources);
  const said = withoutKeptRuns(blueprint, form, spec) ?? { rows, requirements, checks };
  const unplaced = blueprint.accountsForBrief
    ? []
    : unplacedClauses(withNewNames(spec), agreedTexts(said), spec.outOfScope, promisesOf(said.requirements), {
        name: blueprint.describe(form).title,
        shown: shownTexts(said.rows, said.checks),
      });
  return {
    blueprint,
    form,
    requirements: unplaced.length > 0 ? [...requirements, unplacedRequirement(requirements, unplaced)] : requirements,
    unplaced,
    leaves: blueprint.leaves(form),
    files: blueprint.files?.(form) ?? [],
    examples: blueprint.examples(form),
    checks,
  };
}

/**
 * What is agreed beside the runs a person kept: what they typed and got there answers no clause of the brief. Null where
 * none are kept.
 */
function withoutKeptRuns(blueprint: Blueprint, form: unknown, spec: ProjectSpec) {
  if (!blueprint.kept || blueprint.kept.list(form).length === 0) return null;
  const bare = blueprint.kept.set(form, []);
  return {
    rows: blueprint.rows(bare, spec.sources),
    requirements: blueprint.requirements(bare),
    checks: blueprint.checks(bare),
  };
}

/** The brief with what the person renamed since called so in its literal calls: it was understood by its former name. */
function withNewNames({ brief, form, corrections = [] }: ProjectSpec): string {
  const commands = valueAt(form, "/commands");
  const called = new Set(Array.isArray(commands) ? commands.map(nameOf) : []);
  const renames = corrections.flatMap((entry) => {
    const former = entry.op === "set" && entry.at.at(-1) === "name" ? entry.at.at(-2) : undefined;
    if (!former?.startsWith("=") || entry.op !== "set" || typeof entry.value !== "string") return [];
    // The command of a renamed function is still called as before.
    if (entry.at[0] === "leaves" && called.has(former.slice(1).replaceAll("_", "-"))) return [];
    return [{ from: former.slice(1), to: entry.value }];
  });
  if (renames.length === 0) return brief;
  return brief.replaceAll(/`[^`\n]+`/g, (literal) =>
    renames.reduce(
      (text, { from, to }) =>
        text
          .split(" ")
          .map((word) => (word.replaceAll("`", "") === from ? word.replace(from, () => to) : word))
          .join(" "),
      literal,
    ),
  );
}

/** What is promised, each behind the case it holds in. */
const promisesOf = (requirements: Requirement[]): string[] =>
  requirements.flatMap(({ criteria }) => criteria.map(({ given, when, shall }) => `${given ?? ""} ${when} → ${shall}`));

function unplacedRequirement(others: Requirement[], clauses: string[]): Requirement {
  const id = `R${others.length + 1}`;
  return {
    id,
    story: "The brief also says this, and nothing above speaks of it.",
    criteria: clauses.map((clause, at) => ({
      id: `${id}.${at + 1}`,
      when: "the prototype is used",
      shall: `do what the brief says: “${clause}”`,
      priority: "must",
    })),
  };
}

/** A whole file as a row beside the leaves: it is planned, written, edited and shown like one. Pure. */
export function rowOfFile(file: WholeFile): Leaf {
  return {
    name: nameOfFile(file.path),
    language: file.language === "python" ? "python" : "typescript",
    purpose: file.purpose,
    params: [],
    returns: "none",
    records: [],
    raises: false,
    examples: [],
    properties: [],
    criteria: [],
    file: file.path,
  };
}

/** Whether such a row stands for a whole file. Pure. */
export const isFileRow = (leaf: Leaf): boolean =>
  leaf.params.length === 0 && leaf.returns === "none" && leaf.name === nameOfFile(leaf.file);

const nameOfFile = (path: string): string => path.replaceAll(/[^A-Za-z0-9]/g, "_").replace(/^(\d)/, "_$1");

/** Everything the model may write: leaves, and whole files as rows. Pure. */
export function plannedRows(derived: Pick<DerivedSpec, "leaves" | "files">): Leaf[] {
  return [...derived.leaves, ...derived.files.map(rowOfFile)];
}

/** The requirements screen of a revision. Pure. */
export function specView(input: { spec: ProjectSpec; revision: number; rules: string; pace: Pace }): SpecView {
  const { spec, revision, rules, pace } = input;
  const derived = deriveSpec(spec);
  const { requirements, examples } = derived;
  const leaves = plannedRows(derived);
  const rows = derived.blueprint.rows(derived.form, spec.sources);
  return {
    revision,
    spec: { ...spec, form: derived.form as ProjectSpec["form"] },
    rows,
    parts: partsOf({ requirements, leaves, rows }),
    questions: spec.questions,
    requirements,
    unplaced: derived.unplaced,
    leaves,
    examples,
    promptSheet: promptSheet({ spec, requirements, leaves, examples, rules }),
    beyond: guessBlueprint(spec.brief).beyond,
    estimate: { leaves: leaves.length, seconds: Math.round(estimateMs(pace, leaves.length) / 1000) },
  };
}

/** Names of leaves whose signature, purpose, examples or properties differ between two specs. */
export function changedLeaves(before: Leaf[], after: Leaf[]): string[] {
  const known = new Map(before.map((leaf) => [leaf.name, leafKey(leaf)]));
  return after.filter((leaf) => known.get(leaf.name) !== leafKey(leaf)).map((leaf) => leaf.name);
}

/** The same without its name: a leaf that is only called otherwise promises what it did. */
export const keyButName = (leaf: Leaf): string => leafKey({ ...leaf, name: "" });

/** What a leaf's code answers to; when it changes, accepted code has to prove itself again. */
export function leafKey(leaf: Leaf): string {
  const { name, language, purpose, params, returns, records, raises, examples, properties } = leaf;
  return JSON.stringify({
    name,
    language,
    purpose,
    params,
    returns,
    records,
    raises,
    properties,
    examples: examples.map(({ args, outcome }) => ({ args, outcome })),
  });
}
