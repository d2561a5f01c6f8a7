import { AppError, type Check } from "@guildhall/contracts";
import { describe, expect, test } from "vitest";
import { pythonCli, typescriptCli } from "../../src/cli/index.ts";
import type { KeptRun } from "../../src/kept-run.ts";
import { BRIEFS } from "./briefs.ts";

const KINDS = { python: pythonCli, typescript: typescriptCli };
const run = (more: Partial<KeptRun>): KeptRun => ({
  id: "k1",
  before: [],
  args: ["list"],
  files: {},
  exitCode: 0,
  stdout: "",
  message: null,
  ...more,
});
const LISTED = run({ before: [["add", "Water", "plants"]], stdout: "1. [ ] Water plants" });
const REFUSED = run({ id: "k2", args: ["done", "99"], exitCode: 1, message: "error: no task 99" });

const runsOf = (kind: typeof pythonCli) => {
  if (!kind.kept) throw new Error("the kind keeps no runs");
  return kind.kept;
};
const formOf = (brief: string, runs: KeptRun[], kind = pythonCli) =>
  runsOf(kind).set(kind.finish(kind.draft(brief).form), runs);
type CliCheck = Extract<Check, { kind: "cli" }>;
const keptChecks = (form: ReturnType<typeof formOf>): CliCheck[] =>
  pythonCli.checks(form).filter((check): check is CliCheck => check.kind === "cli" && check.kept !== undefined);

describe("a run that a person kept", () => {
  test("proves what its command is for, by their word", () => {
    const form = formOf(BRIEFS.todoStore, [LISTED]);
    const bare = formOf(BRIEFS.todoStore, []);
    expect(pythonCli.requirements(form)).toEqual(pythonCli.requirements(bare));
    const list = form.commands.findIndex((one) => one.name === "list");
    expect(keptChecks(form)).toMatchObject([
      {
        criteria: [`R${list + 1}.1`],
        oracle: "confirmed",
        before: LISTED.before,
        args: ["list"],
        exitCode: 0,
        stdoutEquals: "1. [ ] Water plants",
      },
    ]);
  });

  test("has a promise of its own where it shows something else: a refusal, silence, a look at nothing", () => {
    const nothing = run({ stdout: "no tasks" });
    const silent = run({ id: "k3", args: ["add", "x"] });
    const form = formOf(BRIEFS.todoStore, [nothing, REFUSED, silent]);
    const bare = pythonCli.requirements(formOf(BRIEFS.todoStore, []));
    const criteria = new Map(
      pythonCli.requirements(form).flatMap((story) => story.criteria.map((one) => [one.id, one] as const)),
    );
    const before = new Set(bare.flatMap((story) => story.criteria.map((one) => one.id)));
    const own = keptChecks(form).map((check) => check.criteria[0] ?? "");
    expect(own.some((id) => before.has(id))).toBe(false);
    expect(own.map((id) => [criteria.get(id)?.when, criteria.get(id)?.shall])).toEqual([
      ["todo add x is run", "print nothing"],
      ["todo list is run", "print no tasks"],
      ["todo done 99 is run", "say error: no task 99 and end with 1"],
    ]);
  });

  test.each(["python", "typescript"] as const)("is a test of its own in %s", (language) => {
    const kind = KINDS[language];
    const form = formOf(BRIEFS.todoStore, [LISTED, { ...REFUSED, files: { "try-file.csv": "a,b\n" } }], kind);
    const text = kind.emit(form, [])[language === "python" ? "tests/test_cli.py" : "tests/cli.test.ts"] ?? "";
    const parts =
      language === "python"
        ? [
            'assert run("add", "Water", "plants").returncode == 0',
            'assert result.stdout.rstrip("\\n") == "1. [ ] Water plants"',
            '(tmp_path / "try-file.csv").write_text("a,b\\n", encoding="utf-8")',
            'result = run("done", "99")\n    assert result.returncode == 1',
            'assert "error: no task 99" in result.stderr',
          ]
        : [
            'expect(run(["add","Water","plants"]).status).toBe(0);',
            'expect(result.stdout.replace(/\\n+$/, "")).toBe("1. [ ] Water plants");',
            'inEmptyFolder({"try-file.csv":"a,b\\n"})',
            'const result = run(["done","99"]);\n  expect(result.status, result.stderr).toBe(1);',
            'expect(result.stderr).toContain("error: no task 99");',
          ];
    for (const part of parts) expect(text).toContain(part);
    expect(kind.emit(formOf(BRIEFS.todoStore, [], kind), [])).not.toEqual(kind.emit(form, []));
  });

  test("shows what its command works out beside the examples of the rule", () => {
    const form = formOf(BRIEFS.slug, [run({ args: ["Hello", "There"], stdout: "hello-there" })]);
    expect(keptChecks(form)).toMatchObject([{ criteria: ["R1.1"], args: ["Hello", "There"] }]);
  });

  test("is a row with a cross, and nobody writes one by hand", () => {
    const form = formOf(BRIEFS.todoStore, [LISTED, REFUSED]);
    const rows = pythonCli.rows(form, {}).filter((row) => row.path.startsWith("/kept/"));
    expect(rows.map(({ section, label, removable }) => ({ section, label, removable }))).toEqual([
      {
        section: "Examples",
        label: "todo list prints 1. [ ] Water plants, after todo add Water plants",
        removable: true,
      },
      { section: "Examples", label: "todo done 99 says error: no task 99 and ends with 1", removable: true },
    ]);
    expect(pythonCli.edit(form, { op: "remove", path: "/kept/0" }).kept).toEqual([REFUSED]);
    expect(pythonCli.edit(formOf(BRIEFS.todoStore, [LISTED]), { op: "remove", path: "/kept/0" }).kept).toBeUndefined();
    const forged = { ...LISTED, id: "k7", stdout: "made up" };
    expect(() => pythonCli.edit(form, { op: "add", path: "/kept", value: forged })).toThrow(AppError);
    expect(() => pythonCli.edit(form, { op: "set", path: "/kept/0/stdout", value: "made up" })).toThrow(AppError);
    expect(() => pythonCli.edit(form, { op: "set", path: "/kept", value: [forged] })).toThrow(AppError);
    for (const path of ["/kept/0/args/0", "/kept/0/before/0", "/kept/0/stdout", "/kept"])
      expect(() => pythonCli.edit(form, { op: "remove", path })).toThrow(AppError);
  });

  test("follows a new name of its command, and goes with it", () => {
    const form = formOf(BRIEFS.todoStore, [LISTED]);
    const at = form.commands.findIndex((one) => one.name === "add");
    const renamed = pythonCli.edit(form, { op: "set", path: `/commands/${at}/name`, value: "Put In" });
    expect(renamed.kept).toMatchObject([{ before: [["put-in", "Water", "plants"]], args: ["list"] }]);
    expect(pythonCli.edit(form, { op: "remove", path: `/commands/${at}` }).kept).toBeUndefined();
    expect(pythonCli.finish(form)).toEqual(form);
    const slug = formOf(BRIEFS.slug, [run({ args: ["Hello"], stdout: "hello" })]);
    const named = pythonCli.edit(slug, { op: "set", path: "/commands/0/name", value: "make" });
    expect(named.kept?.map((one) => one.args)).toEqual([["make", "Hello"]]);
    const bare = pythonCli.edit(named, { op: "set", path: "/commands/0/name", value: "" });
    expect(bare.kept?.map((one) => one.args)).toEqual([["Hello"]]);
  });
});

const argsOf = (form: ReturnType<typeof formOf>) => form.kept?.map((one) => [...one.before, one.args]);

describe("calls of kept runs", () => {
  const SHOUT = "A tool `shout`: `shout hello` prints HELLO, in capitals.";
  const two = () =>
    pythonCli.edit(formOf(SHOUT, [run({ args: ["whisper"], stdout: "WHISPER" })]), {
      op: "add",
      path: "/commands",
      value: { name: "whisper", input: "text" },
    });

  test("get the word their command needs beside another one", () => {
    expect(two().commands.map((one) => one.name)).toEqual(["shout", "whisper"]);
    expect(argsOf(two())).toEqual([["shout", "whisper"]].map((call) => [call]));
  });

  test("follow a command whose name is taken away while there are others", () => {
    const loud = pythonCli.edit(two(), { op: "set", path: "/commands/0/name", value: "loud" });
    expect(argsOf(loud)).toEqual([[["loud", "whisper"]]]);
    expect(argsOf(pythonCli.edit(loud, { op: "set", path: "/commands/0/name", value: "" }))).toEqual([
      [["shout", "whisper"]],
    ]);
  });

  test("follow their command into another reading of the brief, and go where it has none", () => {
    const alone = formOf(SHOUT, [run({ args: ["hello"], stdout: "HELLO" })]);
    const kept = runsOf(pythonCli);
    expect(kept.carried(alone, two()).map((one) => one.args)).toEqual([["shout", "hello"]]);
    expect(kept.carried(two(), alone).map((one) => one.args)).toEqual([["whisper"]]);
    expect(kept.carried(alone, formOf(BRIEFS.todoStore, []))).toEqual([]);
  });

  test("never become those of another command: a name that is taken is refused", () => {
    const form = formOf(BRIEFS.todoStore, [LISTED]);
    const at = form.commands.findIndex((one) => one.name === "add");
    for (const value of ["list", "List!"])
      expect(() => pythonCli.edit(form, { op: "set", path: `/commands/${at}/name`, value })).toThrow(AppError);
    const shout = two();
    expect(() => pythonCli.edit(shout, { op: "add", path: "/commands", value: "shout" })).toThrow(
      "There is a command called shout already",
    );
    const named = pythonCli.edit(shout, { op: "set", path: "/commands/0/name", value: "loud" });
    const other = pythonCli.edit(named, { op: "set", path: "/commands/1/name", value: "shout" });
    expect(() => pythonCli.edit(other, { op: "set", path: "/commands/0/name", value: " " })).toThrow(AppError);
  });

  test("that grow too long for a kept run go, and the form stays one that can be read", () => {
    const long = formOf(SHOUT, [run({ args: Array.from({ length: 20 }, () => "a"), stdout: "A" })]);
    const named = pythonCli.edit(long, { op: "set", path: "/commands/0/name", value: "loud" });
    expect(named.kept).toBeUndefined();
    expect(pythonCli.form.safeParse(named).success).toBe(true);
  });

  test("follow a new name of an option, whether it is an argument's own or a field's", () => {
    const brief = `${BRIEFS.todoStore} Each task has a priority (low, high).`;
    const before = [
      ["add", "Water", "me", "--priority", "high"],
      ["add", "x", "--priority=low", "--", "--priority"],
    ];
    const form = formOf(brief, [{ ...LISTED, before }]);
    const field = form.records[0]?.fields.findIndex((one) => one.name === "priority") ?? -1;
    const wanted = [
      ["add", "Water", "me", "--urgency", "high"],
      ["add", "x", "--urgency=low", "--", "--priority"],
    ];
    const renamed = pythonCli.edit(form, { op: "set", path: `/records/0/fields/${field}/name`, value: "urgency" });
    expect(renamed.kept?.[0]?.before).toEqual(wanted);
    const add = form.commands.findIndex((one) => one.name === "add");
    const arg = form.commands[add]?.args.findIndex((one) => one.name === "due") ?? -1;
    const dated = formOf(brief, [{ ...LISTED, before: [["add", "x", "--due", "2026-01-31"]] }]);
    const until = pythonCli.edit(dated, { op: "set", path: `/commands/${add}/args/${arg}/name`, value: "until" });
    expect(until.kept?.[0]?.before).toEqual([["add", "x", "--until", "2026-01-31"]]);
  });
});

describe("a kept run that no check can be made of", () => {
  test("is a page of help: a command that does nothing prints it as well", () => {
    const kept = runsOf(pythonCli);
    const form = formOf(BRIEFS.slug, []);
    for (const args of [["--help"], ["hello", "-h"], ["--hel", "x"], ["-hh"]]) {
      const help = run({ args, stdout: "usage: slug [-h] title" });
      expect(kept.unfit(form, help), args.join(" ")).toContain("how the command is used");
      expect(keptChecks(formOf(BRIEFS.slug, [help]))).toEqual([]);
    }
    expect(kept.unfit(form, { args: ["-h"], exitCode: 2 })).toBeNull();
    expect(kept.unfit(form, { args: ["--hello", "h"], exitCode: 0 })).toBeNull();
  });

  test("keeps its entries in the person's own folder since an answer says so; its row says why", () => {
    const form = formOf(BRIEFS.todoStore, [LISTED]);
    const far = pythonCli.finish({ ...form, decisions: { ...form.decisions, storePlace: "user" } });
    expect(far.kept).toEqual([LISTED]);
    expect(keptChecks(far)).toEqual([]);
    expect(pythonCli.rows(far, {}).find((row) => row.path === "/kept/0")?.label).toContain(
      "No check is made of it: It keeps its entries in the person's own folder",
    );
  });
});

test("a report that nothing adds to has a promise of its own for a run that was kept", () => {
  const form = formOf(BRIEFS.todoStore, []);
  const total = {
    ...form,
    commands: form.commands
      .filter((one) => one.name === "list")
      .map((one) => ({
        ...one,
        name: "count",
        action: {
          kind: "summarise" as const,
          entity: form.records[0]?.name ?? "",
          groupBy: [],
          measures: [{ op: "count" as const, field: null }],
          order: "group" as const,
          grandTotal: false,
        },
      })),
    kept: [run({ args: ["count", "--file", "a.json"], before: [["count"]], stdout: "2" })],
  };
  const [check, ...others] = keptChecks(pythonCli.finish(total));
  expect(others).toEqual([]);
  expect(check?.criteria).toHaveLength(1);
  expect(pythonCli.requirements(pythonCli.finish(total)).flatMap((one) => one.criteria.map(({ id }) => id))).toContain(
    check?.criteria[0],
  );
});

test("a title is never cut inside a character", () => {
  for (let at = 0; at < 24; at += 1) {
    const form = formOf(BRIEFS.slug, [run({ args: [`${"a".repeat(at)}${"🌱".repeat(150)}`], stdout: "x" })]);
    for (const text of Object.values(pythonCli.emit(form, []))) expect(text.isWellFormed()).toBe(true);
  }
});

test("a test in TypeScript may take as long as all its calls", () => {
  const text = typescriptCli.emit(formOf(BRIEFS.todoStore, [LISTED], typescriptCli), [])["tests/cli.test.ts"] ?? "";
  expect(text).toMatch(/"1\. \[ \] Water plants"\);\n\}, 60000\);/);
});

describe("how a call is made again", () => {
  test("clock and chance are held still, or the run is refused", () => {
    const habits = pythonCli.finish(
      pythonCli.draft(
        "A habit tracker on the command line. `habit add Run` saves a habit, `habit log 1` notes that it was done today, `habit list` shows all habits.",
      ).form,
    );
    const kept = runsOf(pythonCli);
    expect(kept.call(habits, ["log", "1"], "2026-01-05")).toEqual({
      args: ["log", "1", "--today", "2026-01-05"],
      state: "changed",
    });
    expect(kept.call(habits, ["log", "1", "--today", "2025-01-01"], "2026-01-05").args).toHaveLength(4);
    expect(kept.call(habits, ["list"], "2026-01-05")).toEqual({ args: ["list"], state: "shown" });

    const chance = pythonCli.finish(pythonCli.draft(BRIEFS.password).form);
    const draws = chance.leaves.some((one) => one.params.some((param) => param.name === "seed"));
    expect(draws).toBe(true);
    expect(kept.unfit(chance, { args: [], exitCode: 0 })).toContain("seed");
    expect(kept.unfit(chance, { args: ["--seed", "7"], exitCode: 0 })).toBeNull();
    expect(kept.unfit(chance, { args: ["--seed", "7"], exitCode: 3 })).toContain("not written yet");
  });

  test("what is tried is arguments only, the day and the seed among them where the command takes them", () => {
    const chance = pythonCli.finish(pythonCli.draft(BRIEFS.password).form);
    const [target] = pythonCli.tryTargets(chance);
    expect(target?.fields.map((field) => field.name)).toContain("seed");
    expect(pythonCli.tryArgv(chance, target?.id ?? "", { seed: 7 }).argv).toEqual(["--seed", "7"]);
    const todo = formOf(BRIEFS.todoStore, []);
    expect(pythonCli.tryTargets(todo).map((one) => one.keeps)).toContain("tasks.json");
    expect(typescriptCli.tryArgv(todo, "command:add", { title: "Water plants" }).argv).toEqual([
      "add",
      "Water",
      "plants",
    ]);
  });
});
