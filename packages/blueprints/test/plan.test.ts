import { AppError, type Example, type RowEdit } from "@guildhall/contracts";
import { describe, expect, test } from "vitest";
import type { Blueprint } from "../src/blueprint.ts";
import { blueprintOf, blueprints } from "../src/registry.ts";

const WORDY =
  "A command line tool called wordy. `wordy secs 1h30m` prints 5400 and `wordy secs 45s` prints 45: it turns a duration into seconds. `wordy zigzag banana` prints BaNaNa and `wordy zigzag hello` prints HeLlO: the letters alternate between upper and lower case.";
const HERO =
  "A page with a story name maker: I type my first name and my pet's name, press Generate, and it shows my superhero name, made from both in a funny way.";

/** A form of any kind as the plan sees it. */
function opened(id: Parameters<typeof blueprintOf>[0], brief: string) {
  const blueprint: Blueprint = blueprintOf(id);
  const form = blueprint.finish(blueprint.draft(brief).form);
  return { blueprint, form, ...blueprint.plan(form, {}) };
}
const names = (blueprint: Blueprint, form: unknown) => blueprint.leaves(form).map((leaf) => leaf.name);
const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError && error.code === "INVALID_INPUT") return error.message;
    throw error;
  }
  throw new Error("it was not refused");
};

describe("every kind", () => {
  const briefs = blueprints.flatMap(({ id, sample, starter }) => [
    [id, sample.brief] as const,
    [id, starter.brief] as const,
  ]);

  test.each(briefs)("%s: each leaf and file has its rows, and each row takes its own value back", (id, brief) => {
    const { blueprint, form, leaves } = opened(id, brief);
    const planned = [...names(blueprint, form), ...(blueprint.files?.(form) ?? []).map((file) => file.path)];
    expect(leaves.map((handle) => handle.of)).toEqual(planned);
    for (const handle of leaves) {
      expect(handle.rows.length).toBeGreaterThan(0);
      if (handle.name !== null) expect(handle.rows[0]?.path).toBe(handle.name);
      if (handle.remove === null || handle.name === null) expect(handle.note).not.toBe("");
      for (const row of handle.rows) {
        const same = blueprint.edit(form, { op: "set", path: row.path, value: row.value });
        expect(names(blueprint, same)).toEqual(names(blueprint, form));
      }
    }
  });

  test.each(briefs)(
    "%s: a leaf that can be removed goes, and one that is added is there with its purpose",
    (id, brief) => {
      const { blueprint, form, leaves, add } = opened(id, brief);
      for (const handle of leaves.filter((one) => one.remove !== null)) {
        const without = blueprint.edit(form, { op: "remove", path: handle.remove ?? "" });
        expect(blueprint.plan(without, {}).leaves.map((one) => one.of)).not.toContain(handle.of);
      }
      expect(add.places.length === 0).toBe(add.note !== "");
      const says = "Gives the text back to front.";
      const name = id === "free-build" ? "extra.js" : "odd piece";
      for (const place of add.places) {
        let now = blueprint.edit(form, { op: "add", path: place.path, value: name });
        now = blueprint.edit(now, { op: "set", path: place.purpose, value: says });
        const before = new Set(leaves.map((one) => one.of));
        const [made, ...others] = blueprint.plan(now, {}).leaves.filter((one) => !before.has(one.of));
        expect(others).toEqual([]);
        expect(made?.rows.some((row) => row.value === says)).toBe(true);
      }
    },
  );
});

test("a new command is given its input, and so is the function it calls", () => {
  const { blueprint, form, add } = opened("typescript-cli", WORDY);
  const [place] = add.places;
  expect(place?.takesInput).toBe(true);
  const edits: RowEdit[] = [
    { op: "add", path: place?.path ?? "", value: { name: "shout", input: "text" } },
    { op: "set", path: place?.purpose ?? "", value: "Gives the text in capitals." },
  ];
  const next = edits.reduce((now, edit) => blueprint.edit(now, edit), form);
  expect(blueprint.leaves(next).find((leaf) => leaf.name === "shout")).toMatchObject({
    purpose: "Gives the text in capitals.",
    params: [{ name: "text", type: "text" }],
  });
  expect(Object.values(blueprint.emit(next, [])).join("\n")).toContain("rules.shout(");
});

test("all that a program does cannot be taken out of it, and a function of a library can", () => {
  const { leaves } = opened("python-cli", "A tool `wave`: `wave banana` prints BaNaNa, the letters alternate.");
  expect(leaves.map((one) => one.remove)).toEqual([null]);
  expect(leaves[0]?.note).toContain("so it stays");
  expect(opened("python-cli", WORDY).leaves.every((one) => one.remove !== null)).toBe(true);
});

describe("a new name of a leaf", () => {
  test.each(["python-cli", "typescript-cli"] as const)(
    "%s: commands, examples, checks and criteria follow it",
    (id) => {
      const { blueprint, form, leaves } = opened(id, WORDY);
      const path = leaves.find((one) => one.of === "zigzag")?.name ?? "";
      const before = blueprint.leaves(form).find((leaf) => leaf.name === "zigzag");
      const next = blueprint.edit(form, { op: "set", path, value: "wave letters" });
      const name = id === "python-cli" ? "wave_letters" : "waveLetters";
      const after = blueprint.leaves(next).find((leaf) => leaf.name === name);
      expect(names(blueprint, next)).not.toContain("zigzag");
      expect(after?.criteria).toEqual(before?.criteria);
      expect(after?.examples.map(({ args }) => args)).toEqual([["banana"], ["hello"]]);
      const tested = blueprint.checks(next).filter((check) => "leaf" in check && check.leaf === name);
      expect(tested.filter((check) => check.kind === "example")).toHaveLength(2);
      const asked = (of: unknown, leaf: string) =>
        blueprint.checks(of).flatMap((check) => ("leaf" in check && check.leaf === leaf ? [check.criteria] : []));
      expect(asked(next, name)).toEqual(asked(form, "zigzag"));
      const shell = Object.values(blueprint.emit(next, [])).join("\n");
      expect(shell).toContain(`rules.${name}(`);
    },
  );

  test.each([
    ["class", "uses class itself"],
    ["Sum", "uses sum itself"],
    ["json", "uses json itself"],
    ["cli", "uses cli itself"],
    ["9 lives", "begins with a letter"],
    ["…", "begins with a letter"],
    ["x".repeat(41), "at most 40"],
    ["parse duration", "another leaf of that name"],
  ])("%s is refused with the reason, and no leaf is lost", (value, reason) => {
    for (const id of ["python-cli", "typescript-cli"] as const) {
      const { blueprint, form, leaves } = opened(id, WORDY);
      const edit: RowEdit = { op: "set", path: leaves[1]?.name ?? "", value };
      expect(refusal(() => blueprint.edit(form, edit))).toContain(reason);
    }
  });

  test("a rule of a service keeps what it asks, and gives its name to nobody else", () => {
    const { blueprint, form, leaves } = opened("http-api", blueprintOf("http-api").sample.brief);
    const [rule, report] = leaves;
    const before = blueprint.leaves(form)[0];
    const next = blueprint.edit(form, { op: "set", path: rule?.name ?? "", value: "room_is_taken" });
    const after = blueprint.leaves(next)[0];
    expect(after).toMatchObject({
      name: "room_is_taken",
      criteria: before?.criteria,
      file: "app/rules/room_is_taken.py",
    });
    expect(Object.values(blueprint.emit(next, [])).join("\n")).toContain("rules.room_is_taken(");
    expect(
      refusal(() => blueprint.edit(form, { op: "set", path: rule?.name ?? "", value: report?.of ?? "" })),
    ).toContain("another leaf");
    expect(refusal(() => blueprint.edit(form, { op: "set", path: rule?.name ?? "", value: "store" }))).toContain(
      "itself",
    );
  });

  test("a result of a page keeps its examples; what the page uses itself is refused", () => {
    const { blueprint, form, leaves } = opened("web-app", HERO);
    const [first, second] = leaves;
    const name = first?.of ?? "";
    const example: Example = {
      id: "u1",
      leaf: name,
      args: ["Ana", "Rex"],
      outcome: { kind: "returns", value: "Anarex" },
      oracle: "confirmed",
    };
    const given = blueprint.setExamples(form, [example]);
    const next = blueprint.edit(given, { op: "set", path: first?.name ?? "", value: "heroName" });
    expect(names(blueprint, next)).toEqual(["heroName", second?.of]);
    expect(blueprint.examples(next)).toMatchObject([{ leaf: "heroName", args: ["Ana", "Rex"] }]);
    expect(Object.values(blueprint.emit(next, [])).join("\n")).toContain("heroName(");
    expect(Object.values(blueprint.emit(next, [])).join("\n")).not.toContain(`${name}(`);
    for (const taken of ["round", "today", second?.of ?? ""])
      expect(refusal(() => blueprint.edit(form, { op: "set", path: first?.name ?? "", value: taken }))).not.toBe("");
    expect(() => blueprint.edit(form, { op: "set", path: "/views/0/inputs/0/key", value: "other" })).toThrow(AppError);
  });
});

describe("files of a free build", () => {
  const game = () => opened("free-build", "A tic-tac-toe game with a 'Reset' button");

  test("those that are loaded by name stay, and say so", () => {
    const { blueprint, form, leaves } = game();
    expect(leaves.map((one) => [one.of, one.name, one.remove])).toEqual([
      ["index.html", null, null],
      ["style.css", null, null],
      ["app.js", null, null],
    ]);
    expect(refusal(() => blueprint.edit(form, { op: "remove", path: "/files/1" }))).toContain("loaded by this name");
    expect(refusal(() => blueprint.edit(form, { op: "set", path: "/files/1/path", value: "look.css" }))).toContain(
      "loaded",
    );
  });

  test("a new one is named by a free path, renamed and removed", () => {
    const { blueprint, form } = game();
    const added = blueprint.edit(form, { op: "add", path: "/files", value: "board.js" });
    const handle = blueprint.plan(added, {}).leaves.find((one) => one.of === "board.js");
    const renamed = blueprint.edit(added, { op: "set", path: handle?.name ?? "", value: "grid.js" });
    expect(blueprint.files?.(renamed).map((file) => file.path)).toContain("grid.js");
    expect(blueprint.edit(renamed, { op: "remove", path: handle?.remove ?? "" })).toEqual(form);
    for (const value of ["APP.js", "README.md", "../x.js", "a b.js", ""])
      expect(refusal(() => blueprint.edit(form, { op: "add", path: "/files", value }))).not.toBe("");
  });
});

describe("a new command", () => {
  test.each(["python-cli", "typescript-cli"] as const)("%s: called index leaves the others where they are", (id) => {
    const { blueprint, form } = opened(id, WORDY);
    const next = blueprint.edit(form, { op: "add", path: "/commands", value: { name: "index", input: "text" } });
    const files = blueprint.emit(next, []);
    const barrel = files[id === "python-cli" ? "wordy/rules/__init__.py" : "src/rules/index.ts"] ?? "";
    expect(blueprint.leaves(next)).toHaveLength(3);
    for (const leaf of blueprint.leaves(next)) {
      expect(barrel).toContain(leaf.name);
      expect(files[leaf.file]).toBeDefined();
    }
    const path = blueprint.plan(next, {}).leaves[0]?.name ?? "";
    expect(refusal(() => blueprint.edit(next, { op: "set", path, value: "index" }))).toContain("uses index itself");
  });

  test("that is called as a leaf is, or one too many, is refused with the reason", () => {
    const { blueprint, form } = opened("python-cli", WORDY);
    const add = (of: unknown, value: string) => blueprint.edit(of, { op: "add", path: "/commands", value });
    expect(refusal(() => add(form, "parse duration"))).toContain("another leaf of that name");
    let full: unknown = form;
    for (let at = blueprint.leaves(form).length; at < 8; at += 1) full = add(full, `extra ${"abcdefgh"[at]}`);
    expect(refusal(() => add(full, "one more"))).toContain("at most 8 leaves");
    expect(blueprint.plan(full, {}).add).toEqual({ places: [], note: "A tool has at most 8 leaves." });
    const commands = Array.from({ length: 12 }, (_, at) => ({
      name: `c${at}`,
      help: "",
      args: [],
      input: null,
      action: { kind: "compute" as const, leaf: "zigzag" },
      output: "text",
      priority: "must",
    }));
    const many = blueprint.finish(blueprint.form.parse({ ...(form as object), commands }));
    expect(refusal(() => add(many, "one more"))).toContain("at most 12 commands");
    expect(blueprint.plan(many, {}).add).toEqual({ places: [], note: "A tool has at most 12 commands." });
  });
});
