import type { ProjectSpec } from "@guildhall/contracts";
import { describe, expect, it } from "vitest";
import { carryOver } from "../../src/workflow/spec/carry-over.ts";
import { deriveSpec } from "../../src/workflow/spec/derive-spec.ts";
import { addExample, answerQuestion, editSpec, keepRun, removeExample } from "../../src/workflow/spec/edit-spec.ts";
import { draftSpec } from "../../src/workflow/spec/understand-brief.ts";
import { WORDY } from "./test-house.ts";

const REQUEST = "`wordy secs 2m` prints 120.";

/** The spec after a request that has the whole brief read again. */
const reread = (spec: ProjectSpec, request = REQUEST): ProjectSpec =>
  carryOver(spec, draftSpec(`${spec.brief}\n\n${request}`, spec.blueprint), request);
const commands = (spec: ProjectSpec) =>
  (spec.form as { commands: { name: string }[] }).commands.map(({ name }) => name);
const pathOf = (spec: ProjectSpec, name: string) => `/commands/${commands(spec).indexOf(name)}`;
const calls = (spec: ProjectSpec) =>
  deriveSpec(spec).examples.map(({ leaf, args }) => `${leaf} ${JSON.stringify(args)}`);

describe("after a new reading of the brief", () => {
  const wordy = draftSpec(WORDY, "python-cli");

  it("what the person removed stays removed, also after a second reading, and what it read is there", () => {
    const removed = editSpec(wordy, [{ op: "remove", path: pathOf(wordy, "zigzag") }]);
    expect(commands(removed)).toEqual(["secs"]);
    const once = reread(removed);
    expect(commands(once)).toEqual(["secs"]);
    expect(calls(once).join()).toContain('["2m"]');
    expect(calls(once).join()).not.toContain("zigzag");
    expect(commands(reread(once, "`wordy secs 3m` prints 180."))).toEqual(["secs"]);
  });

  it("a removed thing comes back when the request asks for it by name", () => {
    const removed = editSpec(wordy, [{ op: "remove", path: pathOf(wordy, "zigzag") }]);
    const asked = reread(removed, "`wordy zigzag guild` prints GuIlD.");
    expect(commands(asked)).toContain("zigzag");
    expect(commands(reread(asked))).toContain("zigzag");
  });

  it("a renamed thing keeps its new name, and is there once", () => {
    const renamed = editSpec(wordy, [{ op: "set", path: `${pathOf(wordy, "zigzag")}/name`, value: "wave" }]);
    expect(commands(reread(renamed)).sort()).toEqual(["secs", "wave"]);
    const named = reread(renamed, "`wordy wave guild` prints GuIlD.");
    expect(commands(named).sort()).toEqual(["secs", "wave"]);
  });

  it("a row set by hand is found by name when its place in the list has changed", () => {
    const path = pathOf(wordy, "zigzag");
    const set = editSpec(wordy, [{ op: "set", path: `${path}/help`, value: "Waves letters" }]);
    const moved = editSpec(set, [{ op: "remove", path: pathOf(set, "secs") }]);
    const again = reread(moved, "`wordy shout hi` prints HI.");
    const help = (again.form as { commands: { name: string; help: string }[] }).commands;
    expect(help.find(({ name }) => name === "zigzag")?.help).toBe("Waves letters");
    expect(help.filter((command) => command.help === "Waves letters")).toHaveLength(1);
    expect(commands(again)).not.toContain("secs");
  });

  it("a run that was kept stays, and one that was taken back stays away", () => {
    const run = (word: string) => ({
      before: [],
      args: ["zigzag", word],
      files: {},
      exitCode: 0,
      stdout: word,
      message: null,
    });
    const kept = (spec: ProjectSpec) =>
      deriveSpec(spec).checks.flatMap((check) => (check.kind === "cli" && check.kept ? [check.args.join(" ")] : []));
    const two = keepRun(keepRun(wordy, run("moon")).spec, run("sun")).spec;
    expect(kept(reread(two))).toEqual(["zigzag moon", "zigzag sun"]);
    const one = editSpec(two, [{ op: "remove", path: "/kept/0" }]);
    expect(kept(reread(reread(one), "`wordy secs 3m` prints 180."))).toEqual(["zigzag sun"]);
    const added = keepRun(reread(one), run("star")).spec;
    expect(kept(reread(added))).toEqual(["zigzag sun", "zigzag star"]);
    expect(kept(editSpec(two, [{ op: "remove", path: pathOf(two, "zigzag") }]))).toEqual([]);
  });

  it("a removed example stays removed, and one the person gave stays", () => {
    const banana = deriveSpec(wordy).examples.find(({ args }) => args[0] === "banana");
    const without = removeExample(wordy, banana?.id ?? "");
    const given = addExample(without, { leaf: "zigzag", args: ["ox"], outcome: { kind: "returns", value: "Ox" } });
    const again = calls(reread(given));
    expect(again).toContain('zigzag ["ox"]');
    expect(again).not.toContain('zigzag ["banana"]');
    expect(again).toContain('zigzag ["hello"]');
    expect(calls(reread(given, "`wordy zigzag banana` prints BaNaNa."))).toContain('zigzag ["banana"]');
  });

  it("something added and then renamed keeps its name and all that was put into it", () => {
    let spec = editSpec(wordy, [{ op: "add", path: "/commands", value: "wave" }]);
    spec = editSpec(spec, [{ op: "set", path: `${pathOf(spec, "wave")}/name`, value: "surf" }]);
    spec = editSpec(spec, [{ op: "set", path: `${pathOf(spec, "surf")}/help`, value: "Rides" }]);
    const again = reread(spec);
    expect(commands(again).sort()).toEqual(["secs", "surf", "zigzag"]);
    const surf = (spec: ProjectSpec) =>
      (spec.form as { commands: { name: string }[] }).commands.find((c) => c.name === "surf");
    expect(surf(again)).toEqual(surf(spec));
  });

  it("an answer stays given and its effect stays in the form", () => {
    const todo = draftSpec(
      'A todo list for the terminal in Python. `todo add "buy milk"` adds a task, `todo list` shows all tasks, `todo done 1` marks a task as done and `todo remove 1` deletes it. Tasks are kept in a file between calls.',
      "python-cli",
    );
    const [question] = todo.questions;
    if (!question) throw new Error("nothing was asked");
    const other = question.options.find(({ value }) => value !== question.recommended)?.value ?? "";
    const answered = answerQuestion(todo, question.id, other);
    const again = reread(answered, "The list is sorted by name.");
    expect(again.questions.find(({ id }) => id === question.id)?.answer).toBe(other);
    const plain = draftSpec(again.brief, "python-cli");
    expect(again.form).toEqual(answerQuestion(plain, question.id, other).form);
  });
});
