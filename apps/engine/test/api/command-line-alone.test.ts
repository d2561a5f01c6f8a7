import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const CLIENT = fileURLToPath(new URL("../../src/api/cli/guildhall.ts", import.meta.url));

let folder: string;
let home: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guildhall-alone-"));
  home = join(folder, "home");
  await mkdir(home);
  await mkdir(join(folder, "full"));
  await writeFile(join(folder, "full", "mine.txt"), "mine");
  await writeFile(join(folder, "binary"), Buffer.from([0, 1, 2]));
  await writeFile(join(folder, "no-object.json"), "[1]");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The command line on a home where no engine runs; afterwards there must be no trace of one. */
async function guildhall(...args: string[]) {
  const env = { ...process.env, GUILDHALL_HOME: home, GUILDHALL_OFFLINE: "1" };
  const child = spawn(process.execPath, [CLIENT, ...args], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  expect(await readdir(home)).toEqual([]);
  return { stdout, stderr, code };
}

describe("the command line where no engine runs starts none", () => {
  it("for its help", async () => {
    const help = await guildhall("help");
    expect(help.code).toBe(0);
    for (const word of ["doctor", "build --idea", "change --project", "login", "projects.list"]) {
      expect(help.stdout).toContain(word);
    }
    expect(JSON.parse((await guildhall("--help", "--json")).stdout).commands).toContain("build");
  }, 30_000);

  it("to list every verb with its fields", async () => {
    const { verbs } = JSON.parse((await guildhall("call", "--json")).stdout);
    const start = verbs.find((verb: { name: string }) => verb.name === "brainstorm.start");
    expect(start.fields.map((field: { name: string }) => field.name)).toEqual(["projectId", "brief", "blueprint"]);
    expect((await guildhall("call")).stdout).toMatch(/^projects\.create --name string/m);
  }, 30_000);

  it.each([
    { args: ["frobnicate"], code: "INVALID_INPUT", says: "frobnicate" },
    { args: ["doctor", "--wings"], code: "INVALID_INPUT", says: "--wings" },
    { args: ["call", "projects.fly"], code: "INVALID_INPUT", says: "projects.fly" },
    { args: ["projects.create", "--nam", "x"], code: "INVALID_INPUT", says: "name" },
    { args: ["build"], code: "INVALID_INPUT", says: "--idea" },
    { args: ["build", "--idea", "a", "tool"], code: "INVALID_INPUT", says: "tool" },
    { args: ["build", "--idea", "@missing"], code: "INVALID_INPUT", says: "missing" },
    { args: ["build", "--idea", "@binary"], code: "INVALID_INPUT", says: "not a text" },
    { args: ["build", "--idea", "x", "--kind", "boat"], code: "INVALID_INPUT", says: "boat" },
    { args: ["build", "--idea", "x", "--answers", "@no-object.json"], code: "INVALID_INPUT", says: "--answers" },
    { args: ["build", "--idea", "x", "--answers", "@missing"], code: "INVALID_INPUT", says: "missing" },
    { args: ["build", "--idea", "x", "--out", "full"], code: "CONFLICT", says: "not empty" },
    { args: ["build", "--idea", "x", "--out", "binary"], code: "CONFLICT", says: "file" },
    { args: ["build", "--idea", "x", "--out", "binary/below"], code: "FORBIDDEN", says: "binary" },
    { args: ["build", "--idea", "x", "--out", "/proc/guildhall"], code: "FORBIDDEN", says: "/proc" },
    { args: ["change", "--project", "p"], code: "INVALID_INPUT", says: "--request" },
  ])(
    "to refuse $args",
    async ({ args, code, says }) => {
      const refused = await guildhall(...args, "--json");
      expect(refused.code).toBe(1);
      expect(refused.stdout.trimEnd().split("\n")).toHaveLength(1);
      const { ok, error } = JSON.parse(refused.stdout);
      expect({ ok, code: error.code }).toEqual({ ok: false, code });
      expect(`${error.message} ${error.remedy}`).toContain(says);
      expect(error.remedy.length).toBeGreaterThan(5);
      expect(refused.stderr).toContain(error.message);
    },
    30_000,
  );

  it.skipIf(process.getuid?.() === 0)(
    "to refuse a folder that is not ours to write to",
    async () => {
      await chmod(join(folder, "full"), 0o500);
      const refused = await guildhall("build", "--idea", "x", "--out", "full/new", "--json");
      expect(JSON.parse(refused.stdout).error.code).toBe("FORBIDDEN");
    },
    30_000,
  );
});
