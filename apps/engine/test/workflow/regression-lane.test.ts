import { blueprintOf } from "@guildhall/blueprints";
import type { BlueprintId, JsonValue, ProjectSpec } from "@guildhall/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScriptedHouse, owner, type ScriptedHouse } from "./test-house.ts";

let house: ScriptedHouse;
beforeAll(async () => {
  house = await openScriptedHouse();
});
afterAll(() => house.close());

interface Accepted {
  blueprint: BlueprintId;
  /** Without one: the kind's own sample with its code. */
  brief?: string;
  leaf?: string;
  code?: string;
}

/** A project whose leaf was accepted, and the cases of its regression lane. */
async function accepted({ blueprint: id, brief, leaf, code }: Accepted) {
  const blueprint = blueprintOf(id);
  const form = brief ? blueprint.finish(blueprint.draft(brief).form) : blueprint.sample.form;
  const { id: projectId } = await house.verbs.projects.create(owner, { name: "Accepted" });
  const spec: ProjectSpec = {
    brief: brief ?? blueprint.sample.brief,
    blueprint: id,
    ...blueprint.describe(form),
    form: form as JsonValue,
    questions: [],
    assumptions: [],
    outOfScope: [],
    sources: {},
  };
  const { db } = house.resources;
  await db.specs.append(projectId, spec, "default");
  const codes = code && leaf ? [{ leaf, code }] : blueprint.sample.code;
  for (const planned of blueprint.leaves(form)) {
    const own = codes.find((entry) => entry.leaf === planned.name);
    await db.leaves.put(projectId, planned, "likely");
    if (own) await db.leaves.update(projectId, planned.name, { state: "chosen", source: "idiom", code: own.code });
  }
  await run(projectId, []);
  const [row] = await house.verbs.leaves.list(owner, { projectId });
  return { projectId, file: row?.leaf.file ?? "", pinned: await pinned(projectId) };
}

async function run(projectId: string, checkIds: string[]) {
  const { id } = await house.verbs.runs.test(owner, { projectId, checkIds });
  return house.settled(id);
}
const matrix = (projectId: string) => house.verbs.tests.matrix(owner, { projectId });
const pinned = async (projectId: string) =>
  (await matrix(projectId)).cases.flatMap(({ check }) => (check.kind === "pinned" ? [check.id] : []));
const failing = async (projectId: string) =>
  (await matrix(projectId)).cases.filter(({ result }) => result?.status === "failed");

/** Whether the regression lane turns red when a person changes the file so. */
async function finds(project: Awaited<ReturnType<typeof accepted>>, from: string, to: string): Promise<boolean> {
  const good = await house.read(project.projectId, project.file);
  expect(good).toContain(from);
  await house.write(project.projectId, project.file, good.replace(from, to));
  await run(project.projectId, project.pinned);
  const red = await failing(project.projectId);
  await house.write(project.projectId, project.file, good);
  return red.length > 0;
}

/** Of the bugs seeded into each leaf. */
const SHARE_FOUND = 0.8;

const BULK = `def bulk(number: int) -> str:
    return "LARGE" if number > 10 else "small"
`;

const CASES: { name: string; project: Accepted; bugs: [from: string, to: string][] }[] = [
  {
    name: "a Python command",
    project: { blueprint: "python-cli" },
    bugs: [
      [".lower()", ""],
      [`.strip("-")`, ""],
      ['"NFKD"', '"NFC"'],
      ["a-z0-9]+", "a-z]+"],
      ["0-9]+", "0-9]"],
    ],
  },
  {
    name: "a Python rule with a bound",
    project: {
      blueprint: "python-cli",
      brief:
        "A Python command line tool called bulk. `bulk 10` prints small and `bulk 11` prints LARGE: what counts as bulk.",
      leaf: "bulk",
      code: BULK,
    },
    bugs: [
      ["> 10", ">= 10"],
      ["> 10", "> 11"],
      ["> 10", "< 10"],
    ],
  },
  {
    name: "a TypeScript command",
    project: { blueprint: "typescript-cli" },
    bugs: [
      [".toLowerCase()", ""],
      ["^-+|-+$", "^-+"],
      ["^-+|-+$", "-+$"],
      ["a-z0-9]+/g", "a-z0-9]+/"],
    ],
  },
  {
    name: "a web app",
    project: { blueprint: "web-app" },
    bugs: [
      ["pages <= 0", "pages < 0"],
      ["Math.floor", "Math.ceil"],
      ["Math.min(100, ", "Math.max(100, "],
      ["percent === 100", "percent >= 99"],
      ["percent === 0", "percent <= 1"],
      ["* 100", "* 99"],
    ],
  },
];

describe.each(CASES)("$name", ({ project, bugs }) => {
  it("stays green while nothing changes, and turns red for bugs seeded into its leaf", async () => {
    const made = await accepted(project);
    expect(made.pinned.length).toBeGreaterThan(1);
    expect(made.pinned.length).toBeLessThanOrEqual(10);
    expect(await run(made.projectId, made.pinned)).toMatchObject({ status: "done" });
    expect(await failing(made.projectId)).toEqual([]);
    const found: string[] = [];
    for (const [from, to] of bugs) if (await finds(made, from, to)) found.push(`${from} -> ${to}`);
    expect(found.length / bugs.length).toBeGreaterThanOrEqual(SHARE_FOUND);
  }, 240_000);
});
