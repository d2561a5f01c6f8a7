import { blueprintOf } from "@guildhall/blueprints";
import type { Leaf, ProjectSpec } from "@guildhall/contracts";
import type { StoredLeaf } from "@guildhall/db";
import { describe, expect, it } from "vitest";
import { filesToWriteAgain, renamedLeaves } from "../../src/workflow/project/carry-renamed.ts";
import { carryOver } from "../../src/workflow/spec/carry-over.ts";
import { deriveSpec, plannedRows } from "../../src/workflow/spec/derive-spec.ts";
import { editReach } from "../../src/workflow/spec/edit-reach.ts";
import { editSpec, keepRun } from "../../src/workflow/spec/edit-spec.ts";
import { planView } from "../../src/workflow/spec/plan-view.ts";
import { draftSpec } from "../../src/workflow/spec/understand-brief.ts";
import { WORDY } from "./test-house.ts";

const wordy = draftSpec(WORDY, "python-cli");
const handleOf = (spec: ProjectSpec, of: string) => {
  const { blueprint, form } = deriveSpec(spec);
  const found = blueprint.plan(form, spec.sources).leaves.find((one) => one.of === of);
  if (!found) throw new Error(`no ${of} in the plan`);
  return found;
};
const renamed = (spec: ProjectSpec, of: string, value: string) =>
  editSpec(spec, [{ op: "set", path: handleOf(spec, of).name ?? "", value }]);
const row = (leaf: Leaf, code: string, more: Partial<StoredLeaf> = {}): StoredLeaf => ({
  leaf,
  code,
  state: "chosen",
  reach: "likely",
  source: "sample",
  origin: null,
  detail: "",
  broke: null,
  pins: null,
  ...more,
});
const leafOf = (spec: ProjectSpec, name: string): Leaf => {
  const leaf = plannedRows(deriveSpec(spec)).find((one) => one.name === name);
  if (!leaf) throw new Error(`no leaf ${name}`);
  return leaf;
};
const CODE = "def zigzag(text: str) -> str:\n    return text\n";

describe("a leaf the person renamed", () => {
  const reread = (spec: ProjectSpec, request: string) =>
    carryOver(spec, draftSpec(`${spec.brief}\n\n${request}`, spec.blueprint), request);

  it("keeps its name over a new reading of the brief; checks and criteria still point to it", () => {
    const again = reread(renamed(wordy, "zigzag", "wave_letters"), "`wordy zigzag ox` prints Ox.");
    const { leaves, checks, requirements } = deriveSpec(again);
    expect(leaves.map((leaf) => leaf.name).sort()).toEqual(["parse_duration", "wave_letters"]);
    const wave = leaves.find((leaf) => leaf.name === "wave_letters");
    expect(wave?.examples.map(({ args }) => args)).toContainEqual(["ox"]);
    expect(wave?.examples.map(({ args }) => args)).toContainEqual(["banana"]);
    const asked = checks.filter((check) => "leaf" in check && check.leaf === "wave_letters");
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(checks.some((check) => "leaf" in check && check.leaf === "zigzag")).toBe(false);
    const known = new Set(requirements.flatMap(({ criteria }) => criteria.map(({ id }) => id)));
    expect(wave?.criteria.length).toBeGreaterThan(0);
    for (const id of [...(wave?.criteria ?? []), ...asked.flatMap((check) => check.criteria)])
      expect(known.has(id)).toBe(true);
  });

  it("leaves no part of the brief without a row, whether a command is called so too or the function alone", () => {
    const library = draftSpec('A TypeScript library. `countWords("a b")` returns 2.', "typescript-cli");
    for (const [spec, name] of [
      [wordy, "zigzag"],
      [library, "countWords"],
    ] as const)
      expect(deriveSpec(renamed(spec, name, "wave letters")).unplaced).toEqual(deriveSpec(spec).unplaced);
  });

  it("is there once when it was added by the person, with its purpose and input", () => {
    const added = editSpec(wordy, [
      { op: "add", path: "/commands", value: { name: "shout", input: "text" } },
      { op: "set", path: "/leaves/2/purpose", value: "Gives the text in capitals." },
    ]);
    const again = reread(renamed(added, "shout", "capitals"), "`wordy zigzag ox` prints Ox.");
    const { leaves } = deriveSpec(again);
    expect(leaves.map((leaf) => leaf.name).sort()).toEqual(["capitals", "parse_duration", "zigzag"]);
    expect(leaves.find((leaf) => leaf.name === "capitals")).toMatchObject({
      purpose: "Gives the text in capitals.",
      params: [{ name: "text", type: "text" }],
    });
  });

  it("takes its code along, also back again; other promises and unclear code do not pass for it", () => {
    const after = renamed(wordy, "zigzag", "wave");
    const planned = deriveSpec(after).leaves;
    const rows = [row(leafOf(wordy, "zigzag"), CODE), row(leafOf(wordy, "parse_duration"), "")];
    expect(renamedLeaves(rows, planned)).toEqual([
      { from: "zigzag", to: "wave", code: CODE.replace("zigzag", "wave"), why: "" },
    ]);
    const back = [row(leafOf(after, "wave"), CODE.replace("zigzag", "wave"))];
    expect(renamedLeaves(back, deriveSpec(wordy).leaves)).toMatchObject([{ from: "wave", to: "zigzag", code: CODE }]);
    const says = editSpec(after, [{ op: "set", path: "/leaves/1/purpose", value: "Turns the text around." }]);
    expect(renamedLeaves(rows, deriveSpec(says).leaves)).toEqual([]);
    const unclear = [row(leafOf(wordy, "zigzag"), `${CODE}    print("zigzag")\n`)];
    expect(renamedLeaves(unclear, planned)).toMatchObject([{ to: "wave", code: null }]);
  });

  it("says beforehand what stays and what is written again", () => {
    const reach = (code: string) =>
      editReach(deriveSpec(wordy), deriveSpec(renamed(wordy, "zigzag", "wave")), [row(leafOf(wordy, "zigzag"), code)]);
    expect(reach(CODE)).toMatchObject({
      leaves: [],
      needsModel: false,
      renamed: [{ from: "zigzag", to: "wave", kept: true }],
      removed: [],
      criteria: [],
    });
    expect(reach(`${CODE}    wave = 1\n`)).toMatchObject({
      leaves: ["wave"],
      needsModel: true,
      renamed: [{ from: "zigzag", to: "wave", kept: false }],
    });
  });
});

it("a leaf that is called and described otherwise at once is the same one, written again", () => {
  const other = editSpec(wordy, [
    { op: "set", path: "/leaves/1/name", value: "wave" },
    { op: "set", path: "/leaves/1/purpose", value: "Turns the text around." },
  ]);
  expect(editReach(deriveSpec(wordy), deriveSpec(other), [row(leafOf(wordy, "zigzag"), CODE)])).toMatchObject({
    leaves: ["wave"],
    needsModel: true,
    renamed: [{ from: "zigzag", to: "wave", kept: false }],
    removed: [],
    criteria: [],
  });
  // What stands behind a removed one moves up; it is another leaf all the same.
  const without = editSpec(wordy, [{ op: "remove", path: "/leaves/0" }]);
  expect(editReach(deriveSpec(wordy), deriveSpec(without), []).renamed).toEqual([]);
});

it("a removal says which criteria lose their leaf, by their words", () => {
  const without = editSpec(wordy, [{ op: "remove", path: handleOf(wordy, "parse_duration").remove ?? "" }]);
  const reach = editReach(deriveSpec(wordy), deriveSpec(without), []);
  expect(reach.removed).toEqual(["parse_duration"]);
  expect(reach.criteria).toMatchObject([{ id: "R1.1", gone: true }]);
  expect(reach.criteria[0]?.text).toContain("secs");
});

describe("kept runs", () => {
  const bare = draftSpec("A tool `shout`: `shout hello` prints HELLO, in capitals.", "python-cli");
  const once = { before: [], args: ["hello"], files: {}, exitCode: 0, stdout: "HELLO", message: null };
  const { spec: kept } = keepRun(bare, once);
  const two = editSpec(kept, [{ op: "add", path: "/commands", value: { name: "whisper", input: "text" } }]);
  const keptArgs = (spec: ProjectSpec) =>
    deriveSpec(spec).checks.flatMap((check) => (check.kind === "cli" && check.kept ? [check.args] : []));

  it("stay checks beside a new command, and those that go are said beforehand", () => {
    expect(keptArgs(two)).toEqual([["shout", "hello"]]);
    expect(editReach(deriveSpec(kept), deriveSpec(two), []).runs).toEqual([]);
    const without = editSpec(two, [{ op: "remove", path: "/commands/0" }]);
    expect(keptArgs(without)).toEqual([]);
    expect(editReach(deriveSpec(two), deriveSpec(without), []).runs).toEqual(["shout shout hello prints HELLO"]);
  });

  it("follow their command into a reading that has another one beside it", () => {
    expect(keptArgs(carryOver(kept, { ...two, form: withoutKept(two), corrections: [] }, ""))).toEqual([
      ["shout", "hello"],
    ]);
  });

  const withoutKept = ({ form }: ProjectSpec): ProjectSpec["form"] => {
    const { kept: _, ...rest } = form as Record<string, never>;
    return rest;
  };
});

describe("the plan", () => {
  it("counts what the brief says and nothing checks by itself", () => {
    const brief = `${wordy.brief} It plays a song.`;
    const criteria = (spec: ProjectSpec) =>
      planView({ spec, revision: 1, rows: [], pace: { leafMs: 1, restMs: 1 } }).criteria;
    const before = criteria(wordy);
    expect(criteria({ ...wordy, brief })).toEqual({ ...before, unchecked: before.unchecked + 1 });
  });

  it("is there before the first build, and says of each leaf who writes it and why", () => {
    const view = planView({ spec: wordy, revision: 3, rows: [], pace: { leafMs: 2000, restMs: 1000 } });
    expect(view).toMatchObject({ revision: 3, estimateSeconds: 5, criteria: { leaves: 2 } });
    const [secs] = view.entries;
    expect(secs).toMatchObject({ state: null, settled: false, reach: "likely", writer: { expert: "coder" } });
    expect(secs?.writer.why).toContain("idioms that may fit are tried first");
    const odd = editSpec(wordy, [{ op: "set", path: "/leaves/1/purpose", value: "Plants a garden." }]);
    const other = planView({ spec: odd, revision: 4, rows: [], pace: { leafMs: 2000, restMs: 1000 } }).entries[1];
    expect(other?.writer.why).toContain("no tested idiom comes near it");
  });

  it("calls a leaf settled only while its code stands for exactly what is planned", () => {
    const view = (spec: ProjectSpec, rows: StoredLeaf[]) =>
      planView({ spec, revision: 1, rows, pace: { leafMs: 1, restMs: 1 } }).entries.find(
        ({ leaf }) => leaf.file === "wordy/rules/zigzag.py",
      );
    const rows = [row(leafOf(wordy, "zigzag"), CODE, { source: "user", state: "edited" })];
    expect(view(wordy, rows)).toMatchObject({ settled: true, writer: { expert: null, why: "written by you" } });
    const path = handleOf(wordy, "zigzag").rows.find((one) => one.label === "What it does")?.path ?? "";
    const says = editSpec(wordy, [{ op: "set", path, value: "Turns the text around." }]);
    expect(view(says, rows)).toMatchObject({ settled: false, writer: { expert: "coder" } });
  });
});

describe("files of a free build beside each other", () => {
  const game = draftSpec("A tic-tac-toe game with a 'Reset' button", "free-build");
  const written = (spec: ProjectSpec, codes: Record<string, string>) =>
    plannedRows(deriveSpec(spec)).map((leaf) => row(leaf, codes[leaf.file] ?? ""));
  const CODES = { "index.html": '<script src="app.js"></script>', "style.css": "b {}", "app.js": "start();" };
  const added = editSpec(game, [{ op: "add", path: "/files", value: "board.js" }]);

  it("a new file that nobody loads has the first one written again, and the preview says so", () => {
    expect(filesToWriteAgain(written(game, CODES), plannedRows(deriveSpec(added)))).toEqual(["index_html"]);
    const reach = editReach(deriveSpec(game), deriveSpec(added), written(game, CODES));
    expect(reach.leaves).toEqual(["index.html", "board.js"]);
    const loading = { ...CODES, "app.js": 'import "./board.js";' };
    expect(filesToWriteAgain(written(game, loading), plannedRows(deriveSpec(added)))).toEqual([]);
  });

  it("a file that is gone or renamed has those written again that name it, but none edited by hand", () => {
    const codes = { ...CODES, "app.js": 'import "./board.js";', "board.js": "export {};" };
    const rows = written(added, codes);
    expect(filesToWriteAgain(rows, plannedRows(deriveSpec(game)))).toEqual(["app_js"]);
    const moved = renamed(added, "board.js", "grid.js");
    expect(renamedLeaves(rows, plannedRows(deriveSpec(moved)))).toMatchObject([{ to: "grid_js", code: "export {};" }]);
    expect(filesToWriteAgain(rows, plannedRows(deriveSpec(moved)))).toContain("app_js");
    const byHand = rows.map((one) => (one.leaf.file === "app.js" ? { ...one, state: "edited" as const } : one));
    expect(filesToWriteAgain(byHand, plannedRows(deriveSpec(game)))).toEqual([]);
  });
});

it("every kind has a plan whose entries are its leaves and files", () => {
  for (const id of ["web-app", "typescript-cli", "http-api", "free-build"] as const) {
    const spec = draftSpec(blueprintOf(id).sample.brief, id);
    const view = planView({ spec, revision: 1, rows: [], pace: { leafMs: 1, restMs: 1 } });
    expect(view.entries.map(({ leaf }) => leaf.name)).toEqual(plannedRows(deriveSpec(spec)).map((leaf) => leaf.name));
    for (const entry of view.entries) expect(entry.rows.length).toBeGreaterThan(0);
  }
});
