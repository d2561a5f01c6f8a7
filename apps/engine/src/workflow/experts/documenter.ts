import { AppError, type Version } from "@guildhall/contracts";
import { z } from "zod";
import { deriveSpec } from "../spec/derive-spec.ts";
import { bareTokens, shownWithDoc, withDoc } from "./documents/doc-comments.ts";
import { docStyleOf } from "./documents/doc-style.ts";
import { ownSection, projectReadme } from "./documents/project-readme.ts";
import { wordDoc } from "./documents/word-doc.ts";
import { askRows } from "./evidence/ask-rows.ts";
import { type CodeUnit, codeMap, isTestPath, unitsOf } from "./evidence/code-map.ts";
import { namedClass, namedFiles, targetsOf } from "./evidence/find-target.ts";
import { unknownNames, withoutUnknown } from "./evidence/known-names.ts";
import { projectFacts } from "./evidence/project-facts.ts";
import type { ExpertTask, WayOfWorking, WorkDone } from "./way-of-working.ts";

const MAX_COMMENTS = 6;
const ABOUT_COMMENTS =
  /\b(?:docstrings?|doc comments?|comments?|jsdoc|javadoc|kommentier\w*|commentaires?|comentarios?)\b/i;
const ABOUT_HISTORY = /\b(?:changelog|release notes?|what changed)\b/i;

/**
 * Writes a README section, doc comments or a changelog. What is in a project is read from its files; a model words it,
 * and a sentence that names what is nowhere is left out.
 */
export const documenter: WayOfWorking = async (task) => {
  const { context, sources, request } = task;
  await context.emit({ type: "progress", label: "Reading what is there" });
  const units = await codeMap(sources);
  if (ABOUT_HISTORY.test(request)) return changelog(task);
  const named = namedFiles(request, sources);
  const [target] = targetsOf(request, units, named);
  const whole = namedClass(request, units);
  if (whole && !(target && request.includes(target.name))) {
    const methods = units.filter(({ owner, path, doc }) => owner === whole.name && path === whole.path && doc === null);
    const open = methods.filter(({ name }) => !name.startsWith("_"));
    if (open.length > 0) return comments(task, units, open);
    throw new AppError("STUCK", `Every method of \`${whole.name}\` has a doc comment already.`, "Name one of them.");
  }
  if (target) return comments(task, units, [target]);
  const inFile = units.filter(({ path, kind, doc }) => named.includes(path) && kind === "function" && doc === null);
  if (inFile.length > 0 && !named.every((path) => /\.md$/i.test(path))) return comments(task, units, inFile);
  const bare = units.filter(
    ({ kind, doc, path, name }) => kind === "function" && doc === null && !isTestPath(path) && !name.startsWith("_"),
  );
  if (ABOUT_COMMENTS.test(request) && bare.length > 0) return comments(task, units, bare);
  if (ABOUT_COMMENTS.test(request) && units.some(({ kind }) => kind === "function")) {
    const text = "Every function that others may call has a doc comment already.";
    throw new AppError("STUCK", text, "Name the function whose comment should say something else.");
  }
  return readme(task, units);
};

async function comments(task: ExpertTask, units: readonly CodeUnit[], wanted: readonly CodeUnit[]): Promise<WorkDone> {
  const { context, sources } = task;
  const chosen = wanted.filter(({ path }) => path === wanted[0]?.path).slice(0, MAX_COMMENTS);
  const path = chosen[0]?.path ?? "";
  const source = sources.find((file) => file.path === path)?.text ?? "";
  await context.emit({ type: "progress", label: `Documenting ${path}` });
  let text = source;
  const dropped: string[] = [];
  let checked = 0;
  for (const wish of chosen) {
    const unit = sameUnit(await unitsOf({ path, text }), wish);
    if (!unit || unit.doc !== null) continue;
    const kept = await wordDoc(task, unit, units);
    if (kept === null) continue;
    dropped.push(...kept.dropped);
    checked += kept.checked;
    if (kept.words.purpose !== "") text = withDoc(text, unit, kept.words, docStyleOf(path, unit.language, units));
  }
  if (text === source) {
    const documented = chosen.every(({ doc }) => doc !== null);
    throw new AppError(
      "STUCK",
      documented && chosen[0]
        ? documentedAlready(chosen[0])
        : "No words for it could be kept: they need a model, and every name in them must exist.",
      documented ? "Say what its comment should say instead." : "Load a model, or name another function.",
    );
  }
  const same = JSON.stringify(await bareTokens(path, text)) === JSON.stringify(await bareTokens(path, source));
  if (!same)
    throw new AppError("STUCK", "The comments would have changed the code; nothing was written.", "Name one function.");
  return {
    product: {
      kind: "document",
      title: `Doc comments in ${path}`,
      files: [path],
      text: shown(text, (await unitsOf({ path, text })) ?? [], chosen),
      names: { checked, dropped },
    },
    verdict: {
      check: "names-exist",
      passed: true,
      reasons: [
        "the program is the same but for its comments",
        `${checked} names looked up, ${dropped.length} sentences left out`,
      ],
    },
    provenance: [
      { part: "words", by: "model", source: "worded by the model from the function" },
      { part: "place", by: "house", source: "syntax tree; tokens compared before and after" },
    ],
    files: [{ path, text }],
    label: `Documented ${chosen.map(({ name }) => name).join(", ")}`.slice(0, 100),
  };
}

const sameUnit = (units: readonly CodeUnit[] | null, { name, owner }: CodeUnit) =>
  units?.find((unit) => unit.name === name && unit.owner === owner);

/** Each function with its comment and without its body, as code: half a comment says nothing. */
const shown = (text: string, units: readonly CodeUnit[], chosen: readonly CodeUnit[]): string =>
  chosen
    .flatMap((wish) => {
      const unit = wish.doc === null ? sameUnit(units, wish) : undefined;
      return unit && unit.doc !== null ? [`\`\`\`${unit.language}\n${shownWithDoc(text, unit)}\n\`\`\``] : [];
    })
    .join("\n\n");

/** Where the comment stands, and which parameters it leaves out. */
function documentedAlready({ name, path, startLine, doc, parameters }: CodeUnit): string {
  const left = parameters.filter((parameter) => !new RegExp(`\\b${parameter.name}\\b`).test(doc ?? ""));
  const missing = left.length > 0 ? ` It does not speak of ${left.map((one) => `\`${one.name}\``).join(", ")}.` : "";
  return `\`${name}\` is documented already (${path}, line ${startLine}).${missing}`;
}

async function readme(task: ExpertTask, units: readonly CodeUnit[]): Promise<WorkDone> {
  const { context, sources, spec, request } = task;
  const known = { sources, units, request };
  const present = sources.find(({ path }) => path === "README.md")?.text;
  const facts = projectFacts(sources, units);
  await context.emit({ type: "progress", label: "Writing README.md" });
  const answer = present
    ? null
    : await askRows(task, {
        content: `${spec ? `The idea: ${spec.brief.slice(0, 900)}\n` : ""}${facts.lines.join("\n")}\nFunctions: ${units
          .slice(0, 20)
          .map(({ name, doc }) => `${name}${doc ? ` (${doc.split("\n")[0]})` : ""}`)
          .join(
            ", ",
          )}\n\nAsked: ${request.slice(0, 400)}\n\nWrite the first paragraph of the README: what it is for and for whom, three sentences. JSON.`,
        schema: z.object({ intro: z.string().max(500) }),
      });
  const intro = withoutUnknown(answer?.intro ?? "", known);
  const title = spec?.title ?? present?.match(/^# (.+)$/m)?.[1] ?? "This project";
  const derived = spec ? deriveSpec(spec) : null;
  const start = derived ? derived.blueprint.sandboxRun(derived.form).argv.join(" ") : "";
  const text = projectReadme({ sources, units }, { title, intro: intro.text, start });
  const unknown = unknownNames(text, {
    ...known,
    sources: [
      ...sources,
      { path: "README.md", text: units.map(({ name, params }) => `${name}(${params.join(", ")})`).join("\n") },
    ],
  });
  return {
    product: {
      kind: "document",
      title: "README.md",
      files: ["README.md"],
      text: (present ? ownSection(text) : text).slice(0, 6000),
      names: { checked: unknown.checked, dropped: intro.dropped },
    },
    verdict: {
      check: "names-exist",
      passed: unknown.length === 0,
      reasons:
        unknown.length === 0
          ? [`${unknown.checked} names looked up, all exist`]
          : unknown.slice(0, 5).map((name) => `\`${name}\` is nowhere in the project`),
    },
    provenance: [
      { part: "contents", by: "house", source: "files, functions and scripts of the project" },
      ...(intro.text ? [{ part: "introduction", by: "model" as const, source: "worded by the model" }] : []),
    ],
    files: text === present ? [] : [{ path: "README.md", text }],
    label: present ? "README brought up to date" : "README",
  };
}

/** From the history of versions; no words are made up. */
async function changelog({ services, context, sources }: ExpertTask): Promise<WorkDone> {
  const versions = await services.changes.versions(context.projectId);
  const told = versions.filter(({ origin }) => origin !== "stopped");
  const byDay = Map.groupBy(told, ({ createdAt }) => createdAt.slice(0, 10));
  const groups: [string, (version: Version) => boolean][] = [
    ["Added", ({ origin }) => origin === "build" || origin === "import"],
    ["Changed", ({ origin }) => origin === "change" || origin === "edit"],
    ["Taken back", ({ origin }) => origin === "restore"],
  ];
  const days = [...byDay].map(([day, list]) => {
    const parts = groups.flatMap(([title, fits]) => {
      const own = [...new Set(list.filter(fits).map(({ label }) => label))];
      return own.length > 0 ? [`### ${title}\n\n${own.map((label) => `- ${label}`).join("\n")}`] : [];
    });
    return `## ${day}\n\n${parts.join("\n\n")}`;
  });
  const text = `# Changelog\n\nFrom the versions of this project, newest first.\n\n${days.join("\n\n")}\n`;
  const present = sources.find(({ path }) => path === "CHANGELOG.md")?.text;
  return {
    product: {
      kind: "document",
      title: "CHANGELOG.md",
      files: ["CHANGELOG.md"],
      text: text.slice(0, 6000),
      names: { checked: told.length, dropped: [] },
    },
    verdict: { check: "names-exist", passed: told.length > 0, reasons: [`${told.length} versions of the history`] },
    provenance: [{ part: "entries", by: "record", source: "versions of the project" }],
    files: text === present ? [] : [{ path: "CHANGELOG.md", text }],
    label: "Changelog",
  };
}
