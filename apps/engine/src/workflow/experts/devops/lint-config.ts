import type { ReviewFinding, Severity } from "@guildhall/contracts";
import { isMap, isSeq, LineCounter, parseDocument } from "yaml";
import type { SourceFile } from "../../change/relevant-files.ts";
import { lineAt } from "../evidence/numbered.ts";
import { masked, secretIn } from "../security/secret-rules.ts";

type Say = (line: number, severity: Severity, rule: string, said: [message: string, cure: string]) => void;

/** Whether a path is a build or deployment file that is linted here. Pure. */
export const isConfig = (path: string): boolean =>
  /(?:^|\/)(?:Dockerfile[\w.-]*|(?:docker-)?compose[\w.-]*\.ya?ml|\.gitlab-ci\.yml)$|^\.github\/workflows\/.*\.ya?ml$/.test(
    path,
  );

/** What is wrong with a build or deployment file: it does not parse, or breaks a rule of its format. Pure. */
export function lintConfig({ path, text }: SourceFile): ReviewFinding[] {
  const rows: ReviewFinding[] = [];
  const quoted = (line: string) => {
    const secret = secretIn(line, { bare: true });
    return (secret ? masked(line, secret.value) : line).trim().slice(0, 160);
  };
  const say: Say = (line, severity, rule, [message, cure]) =>
    void rows.push({
      path,
      line,
      severity,
      rule,
      message,
      cure,
      quote: quoted(lineAt(text, line)),
      by: "rule",
      explained: "",
    });
  if (/Dockerfile[\w.-]*$/.test(path)) docker(text, say);
  else yaml(path, text, say);
  return rows;
}

interface Instruction {
  line: number;
  word: string;
  rest: string;
}

function instructions(text: string): Instruction[] {
  const found: Instruction[] = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const first = at + 1;
    let whole = lines[at] ?? "";
    while (/\\\s*$/.test(whole) && at + 1 < lines.length) whole = `${whole.replace(/\\\s*$/, "")} ${lines[++at] ?? ""}`;
    const [, word, rest = ""] = /^\s*([A-Za-z]+)\s+(.*)$/.exec(whole) ?? [];
    if (word && !whole.trimStart().startsWith("#")) found.push({ line: first, word: word.toUpperCase(), rest });
  }
  return found;
}

const KNOWN = new Set(
  "FROM RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD STOPSIGNAL HEALTHCHECK SHELL MAINTAINER".split(
    " ",
  ),
);

function docker(text: string, say: Say): void {
  const all = instructions(text);
  const stages = new Set<string>();
  const last = all.findLastIndex(({ word }) => word === "FROM");
  if (last < 0) say(1, "high", "no-base", ["There is no FROM.", "Begin with a base image."]);
  for (const [index, { line, word, rest }] of all.entries()) {
    if (!KNOWN.has(word))
      say(line, "high", "unknown-instruction", [`\`${word}\` is no instruction of a Dockerfile.`, "Correct the word."]);
    if (word === "FROM") {
      const [image = "", , name] = rest.split(/\s+/);
      if (
        !stages.has(image) &&
        image !== "scratch" &&
        !image.includes("$") &&
        (!/[:@]/.test(image) || image.endsWith(":latest"))
      )
        say(line, "medium", "no-version", [
          `\`${image}\` is another image tomorrow.`,
          "Name a version, best with its digest.",
        ]);
      if (name) stages.add(name);
    }
    if (word === "ADD" && /https?:\/\//.test(rest))
      say(line, "medium", "unchecked-download", [
        "Nothing checks what is downloaded.",
        "Fetch it in a RUN and compare a checksum.",
      ]);
    if (word === "RUN" && /\bapt-get install\b/.test(rest) && !/--no-install-recommends/.test(rest))
      say(line, "low", "large-layer", [
        "Packages nobody asked for are installed too.",
        "Add `--no-install-recommends`, and remove /var/lib/apt/lists.",
      ]);
    if (word === "RUN" && /curl[^|]*\|\s*(?:ba)?sh\b/.test(rest))
      say(line, "high", "unchecked-download", [
        "A script from the network is run unread.",
        "Pin its version and compare a checksum.",
      ]);
    if ((word === "ENV" || word === "ARG") && setsSecret(rest))
      say(line, "high", "secret-in-image", [
        "The secret stays in the image for whoever has it.",
        "Pass it when the container starts.",
      ]);
    if ((word === "CMD" || word === "ENTRYPOINT") && !rest.trimStart().startsWith("["))
      say(line, "medium", "shell-form", [
        "A shell starts the program and swallows the signal to stop.",
        'Write it as a list: `CMD ["…"]`.',
      ]);
    if (word === "WORKDIR" && !/^["']?[/$]/.test(rest))
      say(line, "low", "relative-folder", ["The folder depends on the image before it.", "Name it from the root."]);
    if (
      word === "COPY" &&
      /^\.\s+/.test(rest) &&
      all
        .slice(index + 1)
        .some(
          (later) =>
            later.word === "RUN" &&
            /(?:npm (?:ci|install)|pip install -r|pip install --no-cache-dir -r|pnpm install|yarn install)/.test(
              later.rest,
            ),
        )
    )
      say(line, "low", "cache-lost", [
        "Every change of the code installs all packages again.",
        "Copy the manifests first, then install, then copy the code.",
      ]);
  }
  const run = all.slice(Math.max(0, last));
  const serves = run.some(({ word, rest }) => word === "FROM" && /^nginx[:@-]/.test(rest));
  const user = run.findLast(({ word }) => word === "USER");
  if (last >= 0 && !serves && (!user || /^(?:root|0)\b/.test(user.rest)))
    say(user?.line ?? all[last]?.line ?? 1, "medium", "root", [
      "The program runs as root inside the container.",
      "Make a user and switch to it with USER.",
    ]);
  if (last >= 0 && !serves && !run.some(({ word }) => word === "CMD" || word === "ENTRYPOINT"))
    say(all.at(-1)?.line ?? 1, "low", "no-start", [
      "Nothing says what the container starts.",
      "Add CMD or ENTRYPOINT.",
    ]);
}

/** `ENV NAME value`, `ENV A=1 B=2`: each is a setting of its own. */
const setsSecret = (rest: string): boolean =>
  (rest.includes("=") ? rest.split(/\s+/) : [rest.replace(/\s+/, "=")]).some(
    (setting) => secretIn(setting, { bare: true }) !== null,
  );

function yaml(path: string, text: string, say: Say): void {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = (node: unknown): number => {
    const at = (node as { range?: [number, number, number] } | null)?.range?.[0];
    return at === undefined ? 1 : counter.linePos(at).line;
  };
  for (const error of document.errors)
    say(counter.linePos(error.pos[0]).line, "critical", "does-not-parse", [
      error.message.split("\n")[0] ?? "It does not parse.",
      "Correct the line.",
    ]);
  if (document.errors.length > 0 || !isMap(document.contents)) return;
  for (const [index, line] of text.split("\n").entries())
    if (secretIn(line, { bare: true }) !== null)
      say(index + 1, "high", "secret-in-file", [
        "A secret stands in the file.",
        "Take it from the environment or a secret of the platform.",
      ]);
  if (path.startsWith(".github/")) workflow(document.toJS() as Workflow, text, say);
  else if (path.endsWith(".gitlab-ci.yml")) gitlab(document.toJS() as Record<string, unknown>, say);
  else composeRules(document.get("services"), lineOf, say);
}

interface Workflow {
  on?: unknown;
  true?: unknown;
  permissions?: unknown;
  jobs?: Record<
    string,
    {
      "runs-on"?: unknown;
      uses?: unknown;
      permissions?: unknown;
      steps?: { uses?: string; run?: string }[];
      "timeout-minutes"?: number;
    }
  >;
}

function workflow({ jobs, permissions, ...rest }: Workflow, text: string, say: Say): void {
  const at = (part: string) => Math.max(1, text.split("\n").findIndex((line) => line.includes(part)) + 1);
  if (rest.on === undefined && rest.true === undefined)
    say(1, "high", "no-trigger", ["Nothing says when it runs.", "Add `on`."]);
  if (!jobs || Object.keys(jobs).length === 0)
    say(1, "high", "no-jobs", ["It has no jobs.", "Add one with `runs-on` and `steps`."]);
  if (permissions === undefined && !Object.values(jobs ?? {}).every((job) => job.permissions !== undefined))
    say(1, "low", "wide-permissions", [
      "Its token has the rights the repository gives by default, which may be to write.",
      "Add `permissions: contents: read`.",
    ]);
  else if (permissions === "write-all")
    say(at("write-all"), "high", "wide-permissions", ["Its token may write everything.", "Name what it needs."]);
  for (const [name, job] of Object.entries(jobs ?? {})) {
    if (job.uses !== undefined) continue;
    if (job["runs-on"] === undefined)
      say(at(`${name}:`), "high", "no-runner", [
        `The job ${name} has no \`runs-on\`.`,
        "Name a runner with its version.",
      ]);
    if (!Array.isArray(job.steps) || job.steps.length === 0)
      say(at(`${name}:`), "high", "no-steps", [`The job ${name} does nothing.`, "Add steps."]);
    for (const { uses, run } of job.steps ?? []) {
      if (uses && !uses.startsWith("./") && (!uses.includes("@") || /@(?:main|master)$/.test(uses)))
        say(at(uses), "medium", "moving-action", [
          `\`${uses}\` is another program tomorrow.`,
          "Pin a version, best a commit.",
        ]);
      if (
        run &&
        /\$\{\{\s*github\.(?:event\.(?:issue|pull_request|comment|review|head_commit)[\w.]*|head_ref)/.test(run)
      )
        say(at(run.split("\n")[0] ?? ""), "high", "script-injection", [
          "Words a stranger writes become part of the script.",
          "Pass them by `env` and quote the variable.",
        ]);
    }
  }
}

const WORDS = new Set(
  "image stages variables include default workflow before_script after_script cache services pages".split(" "),
);

function gitlab(file: Record<string, unknown>, say: Say): void {
  const jobs = Object.entries(file).filter(
    ([name, job]) => !WORDS.has(name) && !name.startsWith(".") && typeof job === "object" && job !== null,
  );
  if (jobs.length === 0) say(1, "high", "no-jobs", ["It has no jobs.", "Add one with a `script`."]);
  const stages = Array.isArray(file.stages) ? (file.stages as string[]) : ["build", "test", "deploy", ".pre", ".post"];
  for (const [name, job] of jobs) {
    const { script, trigger, extends: base, stage } = job as Record<string, unknown>;
    if (script === undefined && trigger === undefined && base === undefined)
      say(1, "high", "no-steps", [`The job ${name} does nothing.`, "Add a `script`."]);
    if (typeof stage === "string" && !stages.includes(stage))
      say(1, "high", "unknown-stage", [
        `The job ${name} is in the stage ${stage}, which does not exist.`,
        "Add it to `stages`.",
      ]);
  }
}

function composeRules(services: unknown, lineOf: (node: unknown) => number, say: Say): void {
  if (!isMap(services) || services.items.length === 0) {
    say(1, "high", "no-services", ["It has no services.", "Add one with `image` or `build`."]);
    return;
  }
  for (const { key, value } of services.items) {
    if (!isMap(value)) continue;
    const image = value.get("image");
    const line = lineOf(key);
    if (image === undefined && value.get("build") === undefined)
      say(line, "high", "no-image", ["The service has neither `image` nor `build`.", "Name one."]);
    if (typeof image === "string" && !image.includes("$") && (!/:[^/]+$/.test(image) || image.endsWith(":latest")))
      say(line, "medium", "no-version", [`\`${image}\` is another image tomorrow.`, "Name a version."]);
    if (value.get("privileged") === true)
      say(line, "high", "privileged", [
        "The container may do everything on the host.",
        "Name the one capability it needs.",
      ]);
    const volumes = value.get("volumes");
    if (isSeq(volumes) && volumes.items.some((item) => String(item).includes("/var/run/docker.sock")))
      say(line, "high", "docker-socket", ["Whoever is in the container rules the host.", "Leave the socket out."]);
  }
}
