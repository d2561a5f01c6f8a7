import type { TryResult } from "@guildhall/contracts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { callVerb } from "../../src/api/cli/verb-call.ts";
import { openScriptedHouse, owner, type ScriptedHouse } from "./test-house.ts";

const SPEND =
  "A command line tool called spend for a CSV file of expenses with the columns date, category and amount. `spend total expenses.csv` prints the total amount per category. Python please.";
const TODO =
  'A todo list in the terminal that keeps its tasks in tasks.json. `todo add "Water plants"` saves a task, `todo list` shows all tasks with their number, `todo done 1` ticks one off and `todo remove 1` removes one.';

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

async function built(blueprint: "python-cli" | "typescript-cli", brief = TODO): Promise<string> {
  const { id: projectId } = await house.verbs.projects.create(owner, { name: "Tried" });
  const read = await house.verbs.brainstorm.start(owner, { projectId, brief, blueprint });
  await house.settled(read.id);
  expect(await house.settled((await house.verbs.runs.build(owner, { projectId })).id)).toMatchObject({
    status: "done",
  });
  return projectId;
}
const tryIt = (projectId: string, command: string, values: Record<string, string> = {}): Promise<TryResult> =>
  house.verbs.tryIt.run(owner, { projectId, targetId: `command:${command}`, values });
const keep = (projectId: string, { record }: TryResult) =>
  house.verbs.tryIt.keep(owner, { projectId, recordId: record?.id ?? "" });
const refusal = (projectId: string, result: TryResult): Promise<string> =>
  keep(projectId, result).then(
    () => "kept",
    (error: Error & { code?: string }) => `${error.code} ${error.message}`,
  );
const keptCases = async (projectId: string) => {
  const { cases } = await house.verbs.tests.matrix(owner, { projectId });
  return cases.filter(({ check }) => check.kind === "cli" && check.kept !== undefined);
};

it.each([
  { blueprint: "python-cli" as const, file: "todo/output.py", from: '"[x] "', to: '"[v] "' },
  { blueprint: "typescript-cli" as const, file: "src/output.ts", from: '"[x] "', to: '"[v] "' },
])(
  "keeps a run with the commands before it: green as it came out, red when the code changes ($blueprint)",
  async ({ blueprint, file, from, to }) => {
    const projectId = await built(blueprint);
    expect(await tryIt(projectId, "add", { title: "Water plants" })).toMatchObject({ exitCode: 0, broke: false });
    await tryIt(projectId, "list");
    const refused = await tryIt(projectId, "done", { id: "99" });
    expect(refused).toMatchObject({ exitCode: 1, record: { unfit: null } });
    await tryIt(projectId, "add", { title: "Buy milk" });
    await tryIt(projectId, "done", { id: "1" });
    const listed = await tryIt(projectId, "list");
    expect(listed.stdout).toContain("Buy milk");

    const kept = await keep(projectId, listed);
    expect(kept.message).toContain("after the 3 commands before it");
    await keep(projectId, refused);
    expect((await keptCases(projectId)).map(({ result }) => result)).toEqual([null, null]);
    await house.test(projectId);
    const cases = await keptCases(projectId);
    expect(cases).toMatchObject([
      {
        check: {
          id: kept.checkId,
          oracle: "confirmed",
          before: [
            ["add", "Water", "plants"],
            ["add", "Buy", "milk"],
            ["done", "1"],
          ],
          stdoutEquals: listed.stdout.trimEnd(),
        },
        result: { status: "passed" },
      },
      {
        check: { args: ["done", "99"], before: [["add", "Water", "plants"]], exitCode: 1 },
        result: { status: "passed" },
      },
    ]);
    const { rows } = await house.verbs.tests.matrix(owner, { projectId });
    for (const { check } of cases)
      expect(rows.find((row) => row.criterionId === check.criteria[0])).toMatchObject({
        status: "passed",
        oracle: "confirmed",
      });

    const text = await house.read(projectId, file);
    expect(text).toContain(from);
    await house.write(projectId, file, text.replaceAll(from, to));
    await house.test(projectId);
    expect((await keptCases(projectId)).map(({ result }) => result?.status)).toEqual(["failed", "passed"]);
    const findings = await house.verbs.tests.findings(owner, { projectId });
    const finding = findings.find(({ checkId }) => checkId === kept.checkId);
    expect(finding?.exits).toEqual(["fix", "test-wrong", "unclear"]);
    await house.verbs.tests.judge(owner, { projectId, checkId: kept.checkId, verdict: "test-wrong" });
    expect((await keptCases(projectId)).map(({ check }) => check.kind === "cli" && check.args)).toEqual([
      ["done", "99"],
    ]);
  },
  300_000,
);

it("keeps nothing that would not come out again, and says what differs", async () => {
  const projectId = await built("python-cli");
  const cli = "todo/cli.py";
  const text = await house.read(projectId, cli);
  const head = "def run_list(arguments: argparse.Namespace) -> None:\n";
  expect(text).toContain(head);
  const listWith = async (code: string) => {
    await house.write(projectId, cli, text.replace(head, `${head}    ${code}\n`));
    return tryIt(projectId, "list");
  };
  for (const clock of [
    "print(__import__('datetime').date.today())",
    "print(__import__('datetime').datetime.now().year)",
    "print(__import__('time').strftime('%A'))",
  ])
    expect(await refusal(projectId, await listWith(clock)), clock).toMatch(/^CONFLICT It depends on the day/);
  for (const other of [
    "print(__import__('random').random())",
    "print(__import__('time').time())",
    "print(__import__('os').getcwd())",
  ])
    expect(await refusal(projectId, await listWith(other)), other).toMatch(
      /^CONFLICT It comes out otherwise each time/,
    );
  const broken = await listWith("raise KeyError('x')");
  expect(broken).toMatchObject({ broke: true, record: { unfit: expect.stringContaining("broke") } });
  expect(await refusal(projectId, broken)).toContain("CONFLICT It broke");
  expect((await listWith("print('x' * 2001)")).record?.unfit).toContain("more than 2000 characters");
  expect((await listWith("print('a\\rb')")).record?.unfit).toContain("characters");

  await house.write(projectId, cli, text);
  await tryIt(projectId, "add", { title: "Water plants" });
  const forgotten = await tryIt(projectId, "list");
  expect(await house.verbs.tryIt.empty(owner, { projectId })).toEqual({ emptied: "tasks.json" });
  expect(await house.verbs.tryIt.empty(owner, { projectId })).toEqual({ emptied: null });
  expect(await refusal(projectId, forgotten)).toMatch(/^NOT_FOUND/);
  expect((await keptCases(projectId)).length).toBe(0);

  // Kept by somebody else: no command of these tries put it there.
  await tryIt(projectId, "add", { title: "Old" });
  const data = await house.read(projectId, "tasks.json");
  await house.verbs.tryIt.empty(owner, { projectId });
  await house.verbs.files.write(owner, { projectId, path: "tasks.json", text: data, etag: null });
  expect(await refusal(projectId, await tryIt(projectId, "list"))).toMatch(/^CONFLICT In an empty folder .*no tasks/);
}, 300_000);

it("lays the files of the run beside its check, and none of the runs before it that do not matter", async () => {
  const projectId = await built("python-cli", SPEND);
  const [target] = await house.verbs.tryIt.targets(owner, { projectId });
  const file = target?.fields.find((field) => field.type === "file")?.name ?? "";
  const total = (rows: string) => tryIt(projectId, "total", { [file]: `date,category,amount\n${rows}\n` });
  await total("2026-01-02,food,1.00");
  const result = await total("2026-01-02,rent,500.00");
  expect(result).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("500.00") });
  expect((await keep(projectId, result)).message).toContain("in an empty folder;");
  await house.test(projectId);
  const [kept] = await keptCases(projectId);
  expect(kept).toMatchObject({ check: { before: [], criteria: ["R1.1"] }, result: { status: "passed" } });
  expect(kept?.check.kind === "cli" && Object.values(kept.check.files)).toEqual([
    "date,category,amount\n2026-01-02,rent,500.00\n",
  ]);
}, 300_000);

it("sees the clock in a program of Node too", async () => {
  const projectId = await built("typescript-cli");
  const main = "src/main.ts";
  const text = await house.read(projectId, main);
  for (const clock of ["new Date().getFullYear()", "new Date(Date.now()).toISOString().slice(0, 10)"]) {
    await house.write(projectId, main, `${text}\nconsole.log(${clock});\n`);
    const listed = await tryIt(projectId, "list");
    expect(listed.stdout).toContain("20");
    expect(await refusal(projectId, listed), clock).toMatch(/^CONFLICT It depends on the day/);
  }
}, 300_000);

it("takes the id of a run only: what it gave, and what a row says of it, nobody writes", async () => {
  const projectId = await built("python-cli");
  const listed = await tryIt(projectId, "list");
  const reply = await callVerb(house.verbs, owner, "tryIt.keep", { projectId, recordId: listed.record?.id });
  expect(reply).toMatchObject({ message: expect.stringContaining("in an empty folder;") });
  const spec = await house.verbs.spec.get(owner, { projectId });
  const rows = spec?.rows.filter((row) => row.section === "Examples") ?? [];
  expect(rows).toMatchObject([{ path: "/kept/0", label: "todo list prints no tasks", removable: true }]);
  const edit = (edits: Parameters<typeof house.verbs.spec.edit>[1]["edits"]) =>
    house.verbs.spec.edit(owner, { projectId, revision: spec?.revision ?? 0, edits });
  await expect(edit([{ op: "set", path: "/kept/0/stdout", value: "anything" }])).rejects.toMatchObject({
    code: "INVALID_INPUT",
  });
  const other = await house.understood(TODO);
  await expect(
    house.verbs.tryIt.keep(owner, { projectId: other.projectId, recordId: listed.record?.id ?? "" }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
  // The same call once more replaces what was kept of it.
  await keep(projectId, await tryIt(projectId, "list"));
  expect(await keptCases(projectId)).toHaveLength(1);
  const plan = await house.verbs.tests.plan(owner, { projectId });
  expect(plan.rows.flatMap((row) => row.exampleId ?? [])).toEqual(["k1"]);
  const without = await house.verbs.spec.removeExample(owner, { projectId, exampleId: "k1" });
  expect(await keptCases(projectId)).toHaveLength(0);
  const back = await house.verbs.spec.undo(owner, { projectId });
  expect(back.rows).toHaveLength(without.rows.length + 1);
  const after = await house.verbs.spec.edit(owner, {
    projectId,
    revision: back.revision,
    edits: [{ op: "remove", path: "/kept/0" }],
  });
  expect(after.rows.some((row) => row.section === "Examples")).toBe(false);
  expect(await keptCases(projectId)).toHaveLength(0);
}, 300_000);

it("judges again what may be kept: an answer since then puts the entries into the person's own folder", async () => {
  const projectId = await built("python-cli", "A todo list in the terminal with add, list and done");
  await tryIt(projectId, "add", { title: "w" });
  const listed = await tryIt(projectId, "list");
  expect(listed.record).toMatchObject({ unfit: null });
  await keep(projectId, listed);
  await house.verbs.spec.answer(owner, { projectId, questionId: "storePlace", answer: "user" });
  expect(await refusal(projectId, listed)).toMatch(/^CONFLICT It keeps its entries in the person's own folder/);
  expect(await keptCases(projectId)).toEqual([]);
  const spec = await house.verbs.spec.get(owner, { projectId });
  expect(spec?.rows.find((row) => row.path === "/kept/0")?.label).toContain("No check is made of it");
}, 300_000);
