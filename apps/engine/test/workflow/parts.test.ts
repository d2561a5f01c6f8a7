import type { ProjectSpec, SpecRow } from "@guildhall/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callVerb } from "../../src/api/cli/verb-call.ts";
import { editsAt } from "../../src/workflow/change/edits-at.ts";
import { takePart } from "../../src/workflow/change/take-part.ts";
import { draftSpec } from "../../src/workflow/spec/understand-brief.ts";
import { openScriptedHouse, owner, type ScriptedHouse, WORDY } from "./test-house.ts";

const row = (more: Partial<SpecRow>): SpecRow => ({
  path: "/x",
  section: "S",
  label: "L",
  kind: "text",
  value: "old",
  source: "model",
  ...more,
});
const at = (more: Partial<SpecRow>, request: string) => editsAt([row(more)], "/x", request);

describe("a comment on a row", () => {
  it.each<[Partial<SpecRow>, string, unknown]>([
    [{}, 'call it "Word Smith"', "Word Smith"],
    [{}, "Change it to Word Smith.", "Word Smith"],
    [{ kind: "number", value: 1 }, "at most 12 please", 12],
    [{ kind: "boolean", value: true }, "this is not needed", false],
    [{ kind: "choice", options: ["must", "later"].map((value) => ({ value, label: value })) }, "do it later", "later"],
    [{ kind: "list", value: ["a"] }, "add b", ["a", "b"]],
    [{ kind: "list", value: ["a", "b"] }, "remove A", ["b"]],
    [{ kind: "longtext", value: "It sums." }, "Skip empty lines", "It sums. Skip empty lines."],
  ])("edits that row and no other: %j, %s", (more, request, value) => {
    expect(at(more, request)).toEqual([{ op: "set", path: "/x", value }]);
  });

  it("removes and adds where the row allows it, and leaves to a reading what names no value", () => {
    expect(at({ kind: "heading", removable: true }, "Remove it")).toEqual([{ op: "remove", path: "/x" }]);
    expect(at({ kind: "heading", addTo: "/list" }, "add a due date")).toEqual([
      { op: "add", path: "/list", value: "due date" },
    ]);
    expect(at({}, "shorter please")).toBeNull();
    expect(at({ kind: "number", value: 3 }, "fewer")).toBeNull();
    expect(() => editsAt([], "/x", "gone")).toThrow("no longer there");
  });
});

it("takes one part of another reading, finds list items by name, and keeps everything else", () => {
  const before = draftSpec(WORDY, "python-cli");
  const commands = (spec: ProjectSpec) => (spec.form as { commands: { name: string; help: string }[] }).commands;
  const after = structuredClone(before);
  for (const command of commands(after)) command.help = `new ${command.name}`;
  commands(after).reverse();
  (after.form as { title: string }).title = "Other";
  const taken = takePart(before, after, "/commands/1/help");
  const [first, second] = commands(before);
  expect(commands(taken ?? before).map((command) => command.help)).toEqual([first?.help, `new ${second?.name}`]);
  expect(taken?.title).toBe(before.title);
  expect(takePart(before, { ...after, form: { ...(after.form as object), commands: [] } }, "/commands/1")).toBeNull();
});

describe("in a project", () => {
  let house: ScriptedHouse;
  beforeAll(async () => {
    house = await openScriptedHouse();
  });
  afterAll(() => house.close());
  const view = async (projectId: string) => {
    const spec = await house.verbs.spec.get(owner, { projectId });
    if (!spec) throw new Error("no requirements");
    return spec;
  };
  const send = async (projectId: string, text: string, part: { path: string; ask: string }) => {
    const input = { projectId, text, mode: "change", part };
    const { run } = (await callVerb(house.verbs, owner, "messages.send", input)) as { run: { id: string } };
    return house.settled(run.id);
  };

  it("a comment changes the row it was made on before anything is built, and nothing is built by it", async () => {
    const { projectId } = await house.understood(WORDY);
    const before = await view(projectId);
    const run = await send(projectId, "Change it to Smithy", { path: "/title", ask: "change" });
    expect(run).toMatchObject({ status: "done", error: null });
    const after = await view(projectId);
    expect(after.spec.title).toBe("Smithy");
    expect(after.rows.filter(({ path }) => path !== "/title").map(({ path, value }) => [path, value])).toEqual(
      before.rows.filter(({ path }) => path !== "/title").map(({ path, value }) => [path, value]),
    );
    expect(await house.verbs.versions.list(owner, { projectId })).toEqual([]);
    expect((await house.verbs.messages.list(owner, { projectId })).at(-1)).toMatchObject({
      part: { path: "/title", ask: "change" },
    });
    const built = await house.settled((await house.verbs.runs.build(owner, { projectId })).id);
    expect(built).toMatchObject({ status: "done" });
  }, 60_000);

  it("a part read again goes back to what the brief says, and the person's other rows stay", async () => {
    const { projectId } = await house.understood(WORDY);
    const before = await view(projectId);
    const help = before.rows.find((entry) => entry.label === "Help");
    const edits = [
      { op: "set" as const, path: "/title", value: "By Hand" },
      { op: "set" as const, path: help?.path ?? "", value: "By hand too" },
    ];
    await house.verbs.spec.edit(owner, { projectId, revision: before.revision, edits });
    const run = await send(projectId, "Read it again", { path: help?.path ?? "", ask: "reread" });
    expect(run).toMatchObject({ status: "done", error: null });
    const after = await view(projectId);
    expect(after.rows.find(({ path }) => path === help?.path)?.value).toBe(help?.value);
    expect(after.spec.title).toBe("By Hand");
  }, 60_000);

  it("every criterion of a leaf leads to the row of its promise, and an unknown row is refused", async () => {
    const { projectId } = await house.understood(WORDY);
    const { leaves, rows, parts } = await view(projectId);
    const [leaf] = leaves.filter((entry) => entry.criteria.length > 0);
    for (const id of leaf?.criteria ?? ["none"]) {
      expect(rows.find(({ path }) => path === parts[id])?.value).toBe(leaf?.purpose);
    }
    await expect(send(projectId, "x", { path: "/nowhere", ask: "change" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  }, 60_000);
});
